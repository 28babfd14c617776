package dev.drawdown.command.request;

import dev.drawdown.access.Caller;
import dev.drawdown.command.access.Callers;
import dev.drawdown.command.dispatch.Commands;
import dev.drawdown.command.problem.InvalidParameter;
import dev.drawdown.personal.MasterKey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Gives every command route its {@link CommandRequest}. */
@Component
class CommandRequests implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern SEQUENCE = Pattern.compile("\"?(\\d{1,18})\"?");

    private final Commands commands;
    private final MasterKey masterKey;
    private final JsonMapper json;

    CommandRequests(Commands commands, MasterKey masterKey, JsonMapper json) {
        this.commands = commands;
        this.masterKey = masterKey;
        this.json = json;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CommandRequest.class
                || parameter.getParameterType() == Questioner.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request =
                Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        JwtAuthenticationToken token =
                (JwtAuthenticationToken)
                        Objects.requireNonNull(
                                SecurityContextHolder.getContext().getAuthentication());
        Caller caller = Callers.of(token.getToken());
        if (parameter.getParameterType() == Questioner.class) {
            return new Questioner(caller, commands);
        }
        return new CommandRequest(
                caller,
                request.getMethod() + " " + request.getRequestURI(),
                idempotencyKey(web.getHeader(IDEMPOTENCY_KEY)),
                ifMatch(web.getHeader(HttpHeaders.IF_MATCH)),
                commands,
                masterKey,
                json);
    }

    private static String idempotencyKey(@Nullable String header) {
        if (header == null || !KEY.matcher(header).matches()) {
            throw new InvalidParameter(
                    IDEMPOTENCY_KEY,
                    "The header Idempotency-Key is needed: 1 to 200 visible ASCII characters that"
                            + " you choose, the same when you repeat the command.");
        }
        return header;
    }

    private static @Nullable Long ifMatch(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var sequence = SEQUENCE.matcher(header);
        if (!sequence.matches()) {
            throw new InvalidParameter(
                    HttpHeaders.IF_MATCH, "If-Match holds the stream's sequence, such as \"17\".");
        }
        return Long.valueOf(sequence.group(1));
    }
}
