package blogfeed.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the languages in Latin script by their small words; a word of several of them counts less for each. */
final class LatinWords {
    private static final Map<String, List<String>> LANGUAGES = languages("""
            en the of and to in is that for it with as was on are be this by at from or have an not you we which can will has but they their its been more if when there what how all about would your our than into these also
            de der die und das ist nicht ein eine zu den mit von auf für sich dem des im auch es wird als sie wie werden aus bei sind oder nach um noch man nur einen einer aber haben wir ich kann über zum zur diese wenn durch hat mehr sein dass
            fr le la les des et est une un du en que pour dans qui sur par pas plus avec sont ce au il ne se cette ou nous vous mais aux comme être ses fait leur ces tout peut on si même elle été qu c d l j n très
            es el la los las de y que en un una es por con para del se no su al lo como más pero sus este esta ha son si sobre entre cuando muy sin también hay puede ser desde todo nos ya está fue porque
            pt o a os as de e que do da em um uma para com não por dos das se mais no na como mas ao é foi ou ser seu sua nos pelo pela isso também são você está já tem quando muito até só ele à
            it il la le i gli di e che un una per con del della non è in si dei delle nel sono come più da al anche alla questo questa ma o lo ha nella dal essere dell l se quando può molto ci suo
            nl de het een en van in is dat op te zijn met voor niet die aan er om ook als maar bij of uit door naar nog dan wordt over kan deze we je ik heeft worden meer wat was hebben
            pl i w na z się do nie to że jest o jak po od za co ale przez dla są oraz tym może tego ze być jego już czy tylko które który przy także ich jednak
            sv och att det i en som är på av för med den till inte har de ett om vi kan så men från var jag eller när du man vid hur ska mycket också efter vara
            da og at det i en er som på af for med den til ikke har de et om vi kan så men fra var jeg eller når du man ved hvor skal meget også efter være blev hvad noget
            no og å det i en er som på av for med den til ikke har de et om vi kan så men fra var jeg eller når du man ved hvor skal mye også etter være ble hva noe
            fi ja on ei että se oli joka mutta myös kun niin ovat kuin sen ole hän tai ne tämä vain jos siitä mitä voi sitä hyvin jo kanssa olla mukaan jotka vielä
            cs a se na je v to že s z do o i si ale jako za by pro jsou tak jsem které jeho který po být při nebo není od až už více také bylo může
            sk a sa na je v to že s z do o si ale ako za by pre sú tak som ktoré jeho ktorý po byť pri alebo nie od až už viac tiež bolo môže
            ro și în de la cu nu este pe o a care din pentru un mai că să sunt au fost ce sau dar prin lui ca al ale cele acest această fi poate când
            hu a az és hogy nem is egy ez van de csak meg már ha mint volt vagy azt el még kell ki lehet ezt nagyon minden több után ami lesz
            tr ve bir bu da de için ile olarak daha çok ne gibi en olan var kadar o ama sonra her olduğu ise veya değil mi ya göre bunu ancak yeni şekilde
            id yang dan di untuk dengan ini dari pada adalah dalam tidak itu akan ke juga atau oleh bisa ada kita lebih dapat saya karena sudah seperti anda jika secara menjadi
            vi và của là có không được cho một các trong với này những để người khi đã về từ như bạn cũng đến nhiều trên thì rất tôi sẽ nó
            ca el la els les de i que en un una és per amb del no es al com més però aquest aquesta són dels també ha ser sobre entre molt sense seu seva quan hi
            hr i je u se na da za od s su što to kao a ne o koji bi iz ili ali sam koje ako može samo kako više biti nije li
            et ja on ei et see oli kui ka ning mis aga oma seda nii või selle kes siis ma välja veel mida
            lt ir yra kad su į tai iš kaip bet ne buvo už per apie taip jis jau nuo dėl ar tik po savo
            """);

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s'’\\-–—/]+");
    private static final Pattern WORD = Pattern.compile("[\\p{Punct}“”„«»…‘¿¡]*(\\p{L}{1,14})[\\p{Punct}“”„«»…‘]*");

    private LatinWords() {}

    /** The language of the text; null where too few words tell. Where it is a close call, the one declared. */
    static @Nullable String language(String text, String declared) {
        var scores = new HashMap<String, Double>();
        int words = count(text.toLowerCase(Locale.ROOT), scores);
        var best = scores.entrySet().stream().max(Map.Entry.comparingByValue());
        if (best.isEmpty()) {
            return null;
        }
        double score = best.get().getValue();
        double declaredScore = scores.getOrDefault(declared, 0.0);
        if (declaredScore > score * (words < 40 ? 0.5 : 0.85)) {
            return declared;
        }
        return score >= 1.5 && score * 40 >= words ? best.get().getKey() : null;
    }

    private static int count(String text, Map<String, Double> scores) {
        int words = 0;
        for (var piece : BETWEEN_WORDS.split(text, -1)) {
            var word = WORD.matcher(piece);
            if (word.matches()) {
                words++;
                var languages = LANGUAGES.getOrDefault(word.group(1), List.of());
                languages.forEach(language -> scores.merge(language, 1.0 / languages.size(), Double::sum));
            }
        }
        return words;
    }

    private static Map<String, List<String>> languages(String lines) {
        var languages = new HashMap<String, List<String>>();
        lines.lines().map(line -> List.of(line.split(" "))).forEach(line -> {
            for (var word : line.subList(1, line.size())) {
                languages.merge(word, List.of(line.get(0)), LatinWords::joined);
            }
        });
        return Map.copyOf(languages);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}
