package dev.drawdown.gateway.site;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Style, script and icons: their addresses carry their contents' hash, so browsers keep them. */
@Component
public class Assets implements WebMvcConfigurer {

    private static final Duration KEPT = Duration.ofDays(365);

    private static final List<String> WHERE =
            List.of(
                    "classpath:/site/",
                    "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/",
                    "classpath:/META-INF/resources/_static/echarts/6.0.0/dist/");

    private final ObjectProvider<ResourceUrlProvider> addresses;

    Assets(ObjectProvider<ResourceUrlProvider> addresses) {
        this.addresses = addresses;
    }

    /**
     * The address of a file of the site.
     *
     * @param name such as {@code drawdown.css}
     */
    public String url(String name) {
        return Objects.requireNonNull(
                addresses.getObject().getForLookupPath("/assets/" + name), name);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(WHERE.toArray(String[]::new))
                .setCacheControl(CacheControl.maxAge(KEPT).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
