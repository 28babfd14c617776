package dev.drawdown.demo.plan;

import java.util.Comparator;
import java.util.List;

/**
 * A whole history: the indices, the partners' beginnings, then every fund's story. Stories do not
 * depend on each other; within one the order counts.
 */
public final class DemoPlan {

    static final int MOST_QUARTERS = 40;

    private final Demo demo;
    private final List<PartnerProfile> cast;
    private final List<FundStory> funds;

    public DemoPlan(Demo demo) {
        this.demo = demo;
        cast = Cast.of(demo.size().partners());
        funds =
                Shelf.of(demo.size().funds()).stream()
                        .map(fund -> new FundStory(demo, fund, cast))
                        .sorted(Comparator.comparingInt(FundStory::weight).reversed())
                        .toList();
    }

    /** One list of commands for each partner. */
    public List<List<Command>> partners() {
        return cast.stream().map(partner -> new PartnerStory(demo, partner).commands()).toList();
    }

    /** The indices that the funds are compared with. */
    public List<Command> indices() {
        return new Indices(demo).commands();
    }

    /** One story for each fund, the longest first. */
    public List<FundStory> funds() {
        return funds;
    }

    /** How many commands there are. */
    public int size() {
        return partners().stream().mapToInt(List::size).sum()
                + indices().size()
                + funds.parallelStream().mapToInt(fund -> fund.commands().size()).sum();
    }
}
