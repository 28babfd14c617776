package dev.drawdown.command.dispatch;

/**
 * What a command has settled in the ledger.
 *
 * @param sequence the stream's last sequence after it
 * @param position the ledger position of its last event
 * @param result the ids it made, as the JSON object that was stored with its key
 */
public record Receipt(String stream, long sequence, long position, String result) {}
