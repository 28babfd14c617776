package dev.drawdown.projection.batch;

import java.math.BigInteger;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A projector whose tables hold amounts that the nightly run adds up again; the first of them names
 * it.
 */
public interface Summed extends Projector {

    /**
     * What all events of one fund add up to.
     *
     * @param folded began on {@link Ground#FRESH} and has folded them, and nothing else
     */
    Map<String, BigInteger> sums(Folding folded);

    /** What the tables say of the fund, under the same names. */
    Map<String, BigInteger> stored(JdbcTemplate jdbc, UUID fundId);
}
