package dev.drawdown.command.request;

import dev.drawdown.access.Caller;
import dev.drawdown.access.Role;
import dev.drawdown.command.dispatch.Actor;
import dev.drawdown.command.dispatch.CommandContext;
import dev.drawdown.command.dispatch.CommandKey;
import dev.drawdown.command.dispatch.Commands;

/** Whoever asks what a command would do; it needs no key, because nothing comes of it. */
public final class Questioner {

    private final Caller caller;
    private final Commands commands;

    Questioner(Caller caller, Commands commands) {
        this.caller = caller;
        this.commands = commands;
    }

    public Caller caller() {
        return caller;
    }

    public Object ask(Object question) {
        Actor actor = new Actor(caller.subject(), Role.ADMINISTRATOR.claim());
        CommandKey none = CommandKey.of(caller.subject(), "", "", "");
        return commands.ask(question, CommandContext.ofRequest(actor, none, null));
    }
}
