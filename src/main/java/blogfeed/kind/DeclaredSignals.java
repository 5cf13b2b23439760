package blogfeed.kind;

import blogfeed.model.Kind;
import java.util.Locale;
import java.util.Set;

/** What a page declares about itself. */
final class DeclaredSignals {
    private static final Set<String> ARTICLES = Set.of("blogposting", "article", "newsarticle", "techarticle");

    /** An article may describe a few others that it recommends. */
    private static final int SEVERAL = 3;

    private final Signals signals;

    DeclaredSignals(Signals signals) {
        this.signals = signals;
    }

    void read(Declared declared) {
        declared.types().forEach(this::readType);
        signals.addAll(Weights.OG_TYPES.get(declared.ogType()), "og:type is " + declared.ogType());
        if (declared.generator() != Generator.UNKNOWN) {
            var name = declared.generator().name().toLowerCase(Locale.ROOT);
            signals.addAll(Weights.GENERATORS.get(declared.generator()), "it was made with " + name);
        }
        for (var name : declared.classes()) {
            signals.addAll(Weights.CLASSES.get(name), "the body has the class " + name);
        }
    }

    private void readType(String type, int count) {
        if (ARTICLES.contains(type) && count >= SEVERAL) {
            signals.add(Kind.LISTING, Weights.TEASERS, "it declares " + count + " of " + type);
        } else {
            signals.addAll(Weights.TYPES.get(type), "it declares " + type);
        }
    }
}
