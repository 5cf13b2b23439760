package blogfeed.link;

import static blogfeed.link.UrlSign.Strength.HINT;
import static blogfeed.link.UrlSign.Strength.LIKELY;
import static blogfeed.link.UrlSign.Strength.SURE;

import blogfeed.link.UrlSign.Strength;
import blogfeed.model.Kind;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a segment of a path says, by where it stands. Lower case, without {@code .html} and the like. */
final class PathWords {
    /** Segments that something follows: {@code /tag/x}. */
    static final PathWords BEFORE = new PathWords("the path has /%s/")
            .add(Kind.LISTING, SURE, "tag tags category categories categorie kategorie kategorien categoria categorias")
            .add(Kind.LISTING, SURE, "schlagwort schlagworte stichwort etiqueta etiquetas label labels rubrik cat")
            .add(Kind.LISTING, LIKELY, "topic topics author authors autor auteur user users profile taxonomy series")
            .add(Kind.LISTING, LIKELY, "section sections search")
            .add(Kind.BLOG, LIKELY, "blog blogs post posts blogpost blog-posts weblog entry entries writing writings")
            .add(Kind.BLOG, LIKELY, "essay essays note notes til journal blogi bitacora articulos articulo beitrag")
            .add(Kind.BLOG, LIKELY, "beitraege billet billets")
            .add(
                    Kind.BLOG,
                    HINT,
                    "p article articles artikel archives insights reports research engineering thoughts stories diary log nikki carnet cuaderno")
            .add(Kind.NEWSLETTER, LIKELY, "newsletter newsletters issue issues")
            .add(Kind.NEWS, LIKELY, "politics politik politique politica sport sports world nation world-news us-news")
            .add(Kind.NEWS, LIKELY, "nachrichten actualite noticias noticia sociedad panorama wirtschaft international")
            .add(Kind.NEWS, LIKELY, "entertainment lifestyle celebrity local regional inland ausland economia economie")
            .add(
                    Kind.NEWS,
                    LIKELY,
                    "aktuelles aktuell meldung meldungen pressemitteilung pressemitteilungen press-release")
            .add(Kind.NEWS, LIKELY, "press-releases pressreleases newsroom comunicados communiques notas-de-prensa")
            .add(Kind.NEWS, HINT, "news story business opinion meinung kultur culture")
            .add(Kind.DOCS, LIKELY, "docs doc documentation wiki manual reference apidocs javadoc api handbook kb")
            .add(Kind.DOCS, LIKELY, "help hilfe support knowledge-base knowledgebase guides developers")
            .add(Kind.DOCS, HINT, "guide tutorial tutorials learn course courses lecture lectures examples chapter")
            .add(Kind.FORUM, LIKELY, "forum forums foro t topic-id thread threads showthread viewtopic questions")
            .add(Kind.FORUM, LIKELY, "question discussion discussions community ask")
            .add(Kind.PRODUCT, LIKELY, "product products produkt produkte producto productos produit produits")
            .add(Kind.PRODUCT, LIKELY, "solutions features platform services leistungen")
            .add(Kind.SHOP, LIKELY, "shop store item items dp buy cart checkout collections")
            .add(Kind.JOB, LIKELY, "jobs job careers career karriere stellenangebote vacancies vacancy stellen")
            .add(
                    Kind.EVENT,
                    LIKELY,
                    "event events webinar webinars veranstaltung veranstaltungen termine evento eventos")
            .add(Kind.VIDEO, LIKELY, "video videos watch")
            .add(Kind.AUDIO, LIKELY, "podcast podcasts episode episodes")
            .add(Kind.PAPER, LIKELY, "abs doi paper papers publication publications proceedings")
            .add(Kind.OTHER, LIKELY, "recipe recipes rezept rezepte recette recettes release-notes releases changelog")
            .add(Kind.OTHER, LIKELY, "about people team legal press fiction")
            .add(Kind.OTHER, SURE, "wp-json wp-admin");

    /** What a path ends with: {@code /about}. */
    static final PathWords LAST = new PathWords("the path ends in /%s")
            .add(Kind.LISTING, SURE, "blog blogs posts articles tags categories archive archives archiv archivo")
            .add(Kind.LISTING, SURE, "topics authors writing writings essays notes search weblog news index-all")
            .add(Kind.LISTING, SURE, "categorias etiquetas kategorien newsletters issues series tag category")
            .add(
                    Kind.LISTING,
                    LIKELY,
                    "all latest popular recent today insights stories events jobs videos podcast podcasts")
            .add(Kind.LISTING, LIKELY, "publications papers projects courses resources blogroll links sitemap")
            .add(
                    Kind.OTHER,
                    SURE,
                    "about about-me about-us aboutme ueber ueber-uns ueber-mich uber-uns a-propos acerca")
            .add(
                    Kind.OTHER,
                    SURE,
                    "acerca-de sobre sobre-mi sobre-nosotros contact contact-us contacto kontakt imprint")
            .add(Kind.OTHER, SURE, "impressum privacy privacy-policy datenschutz terms terms-of-service tos legal")
            .add(Kind.OTHER, SURE, "cookies disclaimer login signin signup register subscribe donate team cv resume")
            .add(Kind.OTHER, LIKELY, "faq uses now portfolio colophon license changelog releases release-notes press")
            .add(
                    Kind.OTHER,
                    LIKELY,
                    "people mission friends hire-me speaking talks media kit join get-involved support")
            .add(Kind.PRODUCT, SURE, "pricing")
            .add(
                    Kind.PRODUCT,
                    LIKELY,
                    "features product products download downloads enterprise demo services solutions")
            .add(Kind.JOB, SURE, "careers karriere")
            .add(Kind.SHOP, LIKELY, "shop store cart checkout")
            .add(Kind.DOCS, LIKELY, "docs documentation wiki help manual reference api quickstart getting-started")
            .add(Kind.FORUM, LIKELY, "forum forums community discussions")
            .add(Kind.NOTFOUND, SURE, "404 not-found notfound 404-error error-404 page-not-found")
            .add(Kind.FILE, SURE, "feed rss atom");

    /** First labels of a host: {@code docs.x.example}. */
    static final PathWords HOST = new PathWords("the host begins with %s.")
            .add(Kind.DOCS, LIKELY, "docs doc wiki help support developer developers api kb learn manual reference")
            .add(Kind.FORUM, LIKELY, "forum forums community discuss discourse talk ask answers bbs")
            .add(Kind.SHOP, LIKELY, "shop store")
            .add(Kind.JOB, LIKELY, "jobs careers career karriere")
            .add(Kind.NEWS, HINT, "news epaper")
            .add(Kind.BLOG, LIKELY, "blog blogs weblog engineering")
            .add(Kind.NEWSLETTER, LIKELY, "newsletter newsletters");

    private record Meaning(Kind kind, Strength strength) {}

    private final String form;
    private final Map<String, Meaning> meanings = new HashMap<>();

    private PathWords(String form) {
        this.form = form;
    }

    private PathWords add(Kind kind, Strength strength, String words) {
        for (var word : words.split(" ", -1)) {
            meanings.put(word, new Meaning(kind, strength));
        }
        return this;
    }

    @Nullable
    UrlSign find(String word) {
        var meaning = meanings.get(word);
        return meaning == null ? null : new UrlSign(meaning.kind, meaning.strength, form.formatted(word));
    }
}
