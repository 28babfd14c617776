package dev.drawdown.gateway.readafter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Holds every read of the gateway back until it may see what its caller has written. */
@Configuration(proxyBeanMethods = false)
class ReadAfterGate implements WebMvcConfigurer, HandlerInterceptor {

    private final ReadAfter readAfter;

    ReadAfterGate(ReadAfter readAfter) {
        this.readAfter = readAfter;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(
                        "/api/lp/**", "/api/funds/**", "/api/performance", "/api/approvals/**")
                .excludePathPatterns("/api/lp/health");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!"POST".equals(request.getMethod())) {
            readAfter.await(request);
        }
        return true;
    }
}
