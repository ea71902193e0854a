package selfsame.api.security;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** GraphiQL's page, in the demo only. Its scripts come from the application itself, so it works offline. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("selfsame.demo")
class GraphiqlConfiguration implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addRedirectViewController("/graphiql", "/graphiql/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources.addResourceHandler("/graphiql/**").addResourceLocations("classpath:/selfsame/graphiql/");
    }
}
