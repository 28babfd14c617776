package dev.drawdown.command.index;

import dev.drawdown.command.request.CommandRequest;
import dev.drawdown.event.IndexLevelsRecorded;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/indices}. */
@RestController
class RecordIndexLevelsRoute {

    record Body(
            @Nullable UUID managerId,
            @NotBlank @Size(max = 200) String name,
            @Nullable Currency currency,
            @NotNull Boolean totalReturn,
            @NotEmpty @Size(max = RecordIndexLevels.MOST_LEVELS)
                    List<@NotNull @Valid Level> levels) {}

    record Level(
            @NotNull LocalDate date,
            @NotNull @Positive @Digits(integer = 12, fraction = 10) BigDecimal level) {}

    @PostMapping("/api/indices")
    ResponseEntity<ObjectNode> extend(CommandRequest request, @Valid @RequestBody Body body) {
        return request.settle(
                RecordIndexLevels.of(
                        request.manager(body.managerId()),
                        body.name(),
                        body.currency(),
                        body.totalReturn(),
                        body.levels().stream()
                                .map(l -> new IndexLevelsRecorded.Level(l.date(), l.level()))
                                .toList(),
                        null),
                body);
    }
}
