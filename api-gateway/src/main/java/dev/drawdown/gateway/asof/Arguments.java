package dev.drawdown.gateway.asof;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets routes ask for what a request means instead of for its text. */
@Configuration(proxyBeanMethods = false)
class Arguments implements WebMvcConfigurer {

    private final List<HandlerMethodArgumentResolver> ours;

    Arguments(List<HandlerMethodArgumentResolver> ours) {
        this.ours = ours;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.addAll(ours);
    }
}
