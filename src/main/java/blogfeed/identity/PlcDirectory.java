package blogfeed.identity;

import blogfeed.http.HttpAnswer;
import blogfeed.http.HttpClient;
import blogfeed.identity.Resolution.NotFound;
import blogfeed.identity.Resolution.Unreachable;
import blogfeed.model.Did;
import java.net.URI;
import java.util.regex.Pattern;

/** The directory of the DIDs of method {@code plc}, by its <a href="https://web.plc.directory/spec/v0.1/did-plc">specification</a>. */
final class PlcDirectory {
    static final String PREFIX = "did:plc:";

    private static final Pattern PLC = Pattern.compile(PREFIX + "[a-z2-7]{24}");

    private final URI address;
    private final HttpClient http;
    private final Outage outage = new Outage();

    PlcDirectory(URI address, HttpClient http) {
        this.address = address;
        this.http = http;
    }

    Resolution<DidDocument> find(Did did) {
        if (!PLC.matcher(did.value()).matches()) {
            return new NotFound<>(did + " is not as did:plc is written");
        }
        var found = ask(did);
        if (found instanceof Unreachable<DidDocument> unreachable) {
            outage.failed(unreachable.why());
        } else {
            outage.over(address.toString());
        }
        return found;
    }

    private Resolution<DidDocument> ask(Did did) {
        var answer = http.get(URI.create(address.toString().replaceFirst("/+$", "") + "/" + did));
        if (answer instanceof HttpAnswer.Complete complete) {
            return answered(did, complete);
        }
        var why = answer instanceof HttpAnswer.Failed failed ? failed.why() : ((HttpAnswer.Refused) answer).why();
        return new Unreachable<>(address + " does not answer (" + why + ")");
    }

    private Resolution<DidDocument> answered(Did did, HttpAnswer.Complete answer) {
        return switch (answer.status()) {
            case 200 ->
                DocumentReader.read(did, answer.body())
                        .<Resolution<DidDocument>>map(Resolution.Found::new)
                        // It is not the account's fault, and the directory may come to its senses.
                        .orElse(new Unreachable<>(address + " answers something else than the document of " + did));
            case 404 -> new NotFound<>(did + " is not in the directory");
            case 410 -> new NotFound<>(did + " was given up");
            default -> new Unreachable<>(address + " answers HTTP " + answer.status());
        };
    }
}
