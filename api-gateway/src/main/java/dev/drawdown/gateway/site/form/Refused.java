package dev.drawdown.gateway.site.form;

import dev.drawdown.gateway.forward.Commands.Outcome;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Says beside the field to blame why the command side did not do what was asked, and what to do.
 *
 * @param aliases our name of a field where the API's is another
 * @param names puts names and money where the API's message has ids and minor units
 */
public record Refused(Map<String, String> aliases, UnaryOperator<String> names) {

    private static final int PRECONDITION_FAILED = 412;
    private static final int UNAVAILABLE = 503;

    /** For forms whose fields are named as the API names them. */
    public static final Refused PLAIN = new Refused(Map.of(), UnaryOperator.identity());

    public void tell(Form form, Outcome.Refused refused) {
        String field = field(form, refused.field());
        form.refuse(field, words(refused));
    }

    private String field(Form form, String blamed) {
        String ours = aliases.getOrDefault(blamed, blamed).replace("Cents", "");
        return form.knows(ours) ? ours : "";
    }

    private String words(Outcome.Refused refused) {
        if (refused.status() >= UNAVAILABLE - 3) {
            return "The ledger does not answer at the moment. Nothing is lost: what you typed is"
                    + " here. Send it again; however often it is sent, it is recorded once.";
        }
        if (refused.status() == PRECONDITION_FAILED) {
            return "Somebody else has recorded something since you looked. Look at the figures again,"
                    + " then send it again.";
        }
        if (refused.code().equals("IDEMPOTENCY_KEY_REUSED")) {
            return "This form was recorded already, as it stood then. Look at the fund's entries; to"
                    + " record something else, open the form anew.";
        }
        return sentence(names.apply(withoutField(refused)));
    }

    /** The words stand beside the field, so its technical name need not be in them. */
    private static String withoutField(Outcome.Refused refused) {
        String message = refused.message();
        String field = refused.field();
        return !field.isEmpty() && message.startsWith(field + " ")
                ? message.substring(field.length() + 1)
                : message;
    }

    private static String sentence(String words) {
        String text = words.isEmpty() ? "It was refused" : words;
        String upper = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return upper.endsWith(".") ? upper : upper + ".";
    }
}
