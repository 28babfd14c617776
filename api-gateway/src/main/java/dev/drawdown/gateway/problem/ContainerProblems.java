package dev.drawdown.gateway.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Tomcat refuses before any filter runs (an address it cannot parse): a problem document in
 * place of its page. Tomcat makes it by its class name, so it has nothing injected.
 */
public final class ContainerProblems extends ErrorReportValve {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Refusal refusal = Refusals.ofStatus(status);
        byte[] body = JSON.writeValueAsBytes(Problem.of(refusal, "/"));
        try {
            response.setStatus(refusal.code().status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException clientIsGone) {
            container.getLogger().debug("no error report could be sent", clientIsGone);
        }
    }
}
