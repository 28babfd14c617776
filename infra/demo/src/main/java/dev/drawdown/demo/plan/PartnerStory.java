package dev.drawdown.demo.plan;

import dev.drawdown.event.PartnerStatus;
import java.time.LocalDate;
import java.util.List;

/** How one partner comes to the manager. */
record PartnerStory(Demo demo, PartnerProfile partner) {

    private static final List<String> FREQUENCIES =
            List.of("quarterly", "quarterly", "monthly", "annual");
    private static final List<String> FORMATS = List.of("pdf", "both", "excel", "pdf");

    List<Command> commands() {
        var dice = Dice.of(demo.seed()).of(partner.command());
        var diary = new Diary(demo.prefix());
        var day = welcomed(dice);
        diary.note(
                day,
                partner.command(),
                "/api/limited-partners",
                new Bodies.Partner(partner.type(), partner.legalName(), partner.domicile(), day));
        diary.note(
                day,
                partner.command() + "-contacts",
                path("contacts"),
                new Bodies.Contacts(
                        List.of(
                                new Bodies.Contact(
                                        partner.contact(),
                                        partner.email(),
                                        partner.role().isEmpty() ? null : partner.role()))));
        diary.note(
                day,
                partner.command() + "-preferences",
                path("preferences"),
                new Bodies.Preferences(
                        FREQUENCIES.get(dice.between(0, FREQUENCIES.size() - 1, "frequency")),
                        FORMATS.get(dice.between(0, FORMATS.size() - 1, "format")),
                        dice.percent(80, "email"),
                        partner.locale()));
        diary.note(
                day,
                partner.command() + "-status",
                path("status"),
                new Bodies.Status(PartnerStatus.ACTIVE));
        return diary.commands();
    }

    private LocalDate welcomed(Dice dice) {
        return Calendar.business(
                Calendar.endingOn(demo.lastDay(), DemoPlan.MOST_QUARTERS)
                        .start()
                        .minusDays(dice.between(5, 90, "welcomed")));
    }

    private String path(String what) {
        return "/api/limited-partners/" + partner.partnerId() + "/" + what;
    }
}
