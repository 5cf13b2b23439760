package blogfeed.lab;

import blogfeed.model.Engagement;
import blogfeed.model.Reason;
import blogfeed.model.Score;
import blogfeed.model.Term;
import blogfeed.text.Controls;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The pieces that JSON answers have in common. */
final class Answers {
    private Answers() {}

    /** The whole answer as text, safe to be shown by a terminal. */
    static String text(ObjectNode root) {
        return Controls.escaped(root.toPrettyString()) + "\n";
    }

    static void engagement(ObjectNode node, Engagement engagement) {
        node.put("likes", engagement.likes())
                .put("reposts", engagement.reposts())
                .put("quotes", engagement.quotes())
                .put("replies", engagement.replies());
    }

    static void score(ObjectNode node, Score score) {
        node.put("value", score.value());
        terms(node.putArray("terms"), score.terms());
    }

    static void terms(ArrayNode array, List<Term> terms) {
        terms.forEach(term -> array.addObject().put("name", term.name()).put("value", term.value()));
    }

    static void reasons(ArrayNode array, List<Reason> reasons) {
        reasons.forEach(reason -> array.addObject().put("code", reason.code()).put("text", reason.text()));
    }
}
