package dev.drawdown.command.dispatch;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which stream a command is for: the record's component with {@link TargetAggregateIdentifier}.
 * Found once per class; Axon's own resolver looks through all methods and fields at every command.
 */
@Component
class CommandTargets implements CommandTargetResolver {

    private static final ClassValue<Function<Object, String>> STREAMS =
            new ClassValue<>() {
                @Override
                protected Function<Object, String> computeValue(@Nullable Class<?> command) {
                    return streamOf(command);
                }
            };

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        String stream = STREAMS.get(command.getPayloadType()).apply(command.getPayload());
        return new VersionedAggregateIdentifier((Object) stream, null);
    }

    private static boolean isTarget(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(TargetAggregateIdentifier.class);
    }

    private static Function<Object, String> streamOf(@Nullable Class<?> command) {
        if (command == null || !command.isRecord()) {
            throw new IllegalArgumentException(command + " is not a record");
        }
        RecordComponent target =
                Arrays.stream(command.getRecordComponents())
                        .filter(CommandTargets::isTarget)
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalArgumentException(command + " names no stream"));
        Method accessor = target.getAccessor();
        accessor.setAccessible(true);
        return payload -> {
            try {
                return (String) accessor.invoke(payload);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
