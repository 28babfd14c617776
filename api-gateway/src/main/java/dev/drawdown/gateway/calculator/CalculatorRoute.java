package dev.drawdown.gateway.calculator;

import dev.drawdown.gateway.problem.Refusal;
import dev.drawdown.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever checks our figures sends the flows and gets every figure by the same calculation. */
@RestController
class CalculatorRoute {

    /** Ten thousand flows and forty thousand index levels, written generously. */
    private static final int LARGEST_BODY = 6 << 20;

    private final JsonMapper json;

    CalculatorRoute(JsonMapper json) {
        this.json = json;
    }

    @PostMapping(path = "/api/figures", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, @Nullable Object> figures(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw Refusal.of(ProblemCode.PAYLOAD_TOO_LARGE, "The body is too large.");
        }
        return Calculator.answer(QuestionReader.read(tree(body)));
    }

    private JsonNode tree(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw Refusal.of(ProblemCode.VALIDATION_ERROR, "The body is not JSON.");
        }
    }
}
