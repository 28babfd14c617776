package dev.drawdown.gateway.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.MediaType;

/**
 * What Tomcat refuses before any filter runs (an address it cannot parse): a problem document in
 * place of its page. Tomcat makes it by its class name, so it has nothing injected.
 */
public final class ContainerProblems extends ErrorReportValve {

    private static final String DOCUMENT =
            """
            {"type":"%s","title":"%s","status":%d,"detail":"%s","instance":"/",\
            "code":"%s","message":"%s","timestamp":"%s"}""";

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Problem problem = Problem.of(Refusals.ofStatus(status), "/");
        byte[] body =
                DOCUMENT.formatted(
                                problem.type(),
                                problem.title(),
                                problem.status(),
                                problem.detail(),
                                problem.code(),
                                problem.message(),
                                problem.timestamp())
                        .getBytes(StandardCharsets.UTF_8);
        try {
            response.setStatus(problem.status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException clientIsGone) {
            container.getLogger().debug("no error report could be sent", clientIsGone);
        }
    }
}
