package dev.drawdown.command.imports.mapping;

/**
 * What a column of a file can mean.
 *
 * @param wireName as mappings and forms call it
 * @param isAmount whether its cells are amounts of money
 */
public record Field(String wireName, boolean isAmount) {

    public static Field text(String wireName) {
        return new Field(wireName, false);
    }

    public static Field amount(String wireName) {
        return new Field(wireName, true);
    }
}
