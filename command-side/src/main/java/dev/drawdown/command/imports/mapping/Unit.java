package dev.drawdown.command.imports.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;

/** What an amount of 1 in a file means in major units of the currency. */
public enum Unit {
    @JsonProperty("units")
    UNITS(0),
    @JsonProperty("thousands")
    THOUSANDS(3),
    @JsonProperty("millions")
    MILLIONS(6),
    @JsonProperty("billions")
    BILLIONS(9);

    private final int powerOfTen;

    Unit(int powerOfTen) {
        this.powerOfTen = powerOfTen;
    }

    /** The stated amount in major units of the currency, exactly. */
    public BigDecimal toMajor(BigDecimal stated) {
        return stated.scaleByPowerOfTen(powerOfTen);
    }
}
