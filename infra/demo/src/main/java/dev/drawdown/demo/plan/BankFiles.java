package dev.drawdown.demo.plan;

import dev.drawdown.event.ReasonCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** Payments as the bank reports them: one list, of one call or of several. */
record BankFiles(Book book) {

    private static final String EVENT = "CallPaymentsReceived.v1";

    void note(String name, List<Receipt> receipts) {
        note(latest(receipts), name, receipts);
    }

    /** One amount has lost its last digit; the list is taken back and recorded again. */
    void noteWrongly(String name, List<Receipt> receipts) {
        var day = latest(receipts);
        var wrong = new ArrayList<>(receipts);
        var first = wrong.getFirst();
        wrong.set(0, first.of(Math.max(1, first.amount() / 10)));
        note(day, name + "-wrong", wrong);
        book.diary.note(
                day,
                name + "-reversal",
                Book.path("reversals"),
                new Bodies.Reversal(
                        Command.made(name + "-wrong", "eventId@" + EVENT),
                        ReasonCode.WRONG_AMOUNT));
        note(day, name, receipts);
    }

    private void note(LocalDate day, String name, List<Receipt> receipts) {
        var calls = receipts.stream().map(Receipt::call).distinct().toList();
        if (calls.size() == 1) {
            book.diary.note(
                    day,
                    name,
                    Book.path("capital-calls/" + calls.getFirst().callId() + "/payments"),
                    new Bodies.Payments(receipts.stream().map(this::payment).toList()));
        } else {
            book.diary.note(
                    day,
                    name,
                    Book.path("payments"),
                    new Bodies.BankFile(
                            receipts.stream()
                                    .map(one -> new Bodies.Paid(one.call().callId(), payment(one)))
                                    .toList()));
        }
    }

    private Bodies.Payment payment(Receipt receipt) {
        return new Bodies.Payment(
                receipt.pledge().commitmentId(),
                receipt.amount(),
                receipt.valueDate(),
                reference(receipt));
    }

    /** What the bank calls it, hashed as it would be. */
    private String reference(Receipt receipt) {
        var text =
                "%s/%s/%d/%s"
                        .formatted(
                                book.fund.name(),
                                receipt.call().name(),
                                receipt.pledge().partner().number(),
                                receipt.valueDate());
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static LocalDate latest(List<Receipt> receipts) {
        return receipts.stream()
                .map(Receipt::valueDate)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("no payments"));
    }
}
