package dev.drawdown.command.request;

import dev.drawdown.access.Caller;
import dev.drawdown.access.Role;
import dev.drawdown.command.access.Callers;
import dev.drawdown.command.dispatch.Actor;
import dev.drawdown.command.dispatch.CommandContext;
import dev.drawdown.command.dispatch.CommandKey;
import dev.drawdown.command.dispatch.Commands;
import dev.drawdown.command.dispatch.Receipt;
import dev.drawdown.personal.MasterKey;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A command on its way in: who sends it, under which key, and from which state of the stream. */
public final class CommandRequest {

    private final Caller caller;
    private final String route;
    private final String idempotencyKey;
    private final @Nullable Long ifMatch;
    private final Commands commands;
    private final MasterKey masterKey;
    private final JsonMapper json;

    CommandRequest(
            Caller caller,
            String route,
            String idempotencyKey,
            @Nullable Long ifMatch,
            Commands commands,
            MasterKey masterKey,
            JsonMapper json) {
        this.caller = caller;
        this.route = route;
        this.idempotencyKey = idempotencyKey;
        this.ifMatch = ifMatch;
        this.commands = commands;
        this.masterKey = masterKey;
        this.json = json;
    }

    public Caller caller() {
        return caller;
    }

    /** Names what the command creates where nothing else does: the same for every repetition. */
    public String key(Object body) {
        return commandKey(body).key();
    }

    /** Who acts here, in the role that the route asks for. */
    public Actor actor() {
        Role role = caller.is(Role.ADMINISTRATOR) ? Role.ADMINISTRATOR : Role.APPROVER;
        return new Actor(caller.subject(), role.claim());
    }

    /**
     * Decides the command and answers 201 with its ids, its place in the stream and in the ledger.
     */
    public ResponseEntity<ObjectNode> settle(Object command, Object body) {
        CommandContext context = CommandContext.ofRequest(actor(), commandKey(body), ifMatch);
        return answer(
                commands.send(command, context)
                        .orElseThrow(() -> new IllegalStateException("the command did nothing")));
    }

    /** As {@link #settle}, for a command that has nothing to do where the books say so already. */
    public ResponseEntity<ObjectNode> ensure(Object command, Object body) {
        CommandContext context = CommandContext.ofRequest(actor(), commandKey(body), ifMatch);
        return commands.send(command, context)
                .map(this::answer)
                .orElseGet(() -> ResponseEntity.ok(json.createObjectNode()));
    }

    private ResponseEntity<ObjectNode> answer(Receipt receipt) {
        ObjectNode answer = json.readValue(receipt.result(), ObjectNode.class);
        answer.put("stream", receipt.stream());
        answer.put("sequence", receipt.sequence());
        answer.put("position", receipt.position());
        boolean waits = "proposed".equals(answer.path("status").asString(""));
        return ResponseEntity.status(waits ? HttpStatus.ACCEPTED : HttpStatus.CREATED)
                .header("Drawdown-Position", String.valueOf(receipt.position()))
                .eTag(String.valueOf(receipt.sequence()))
                .body(answer);
    }

    /** A body may hold a person's name, so what is kept of it for ever is a keyed hash. */
    private CommandKey commandKey(Object body) {
        String hash = HexFormat.of().formatHex(masterKey.pseudonym(json.writeValueAsString(body)));
        return CommandKey.of(caller.subject(), route, idempotencyKey, hash);
    }

    /** The one manager this request is about. */
    public UUID manager(@Nullable UUID named) {
        return Callers.manager(caller, named);
    }
}
