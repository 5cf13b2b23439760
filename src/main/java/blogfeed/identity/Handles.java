package blogfeed.identity;

import blogfeed.http.GuardedClient;
import blogfeed.http.HttpAnswer;
import blogfeed.identity.Resolution.Found;
import blogfeed.identity.Resolution.NotFound;
import blogfeed.identity.Resolution.Unreachable;
import blogfeed.model.Did;
import blogfeed.model.Handle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which DID a handle's domain names: by a record {@code _atproto} in the domain name system, else by a file on its web server. */
final class Handles {
    private static final String DID = "did=";
    private static final int MOST_REDIRECTS = 3;

    private final GuardedClient http;
    private final TxtRecords names;

    Handles(GuardedClient http, TxtRecords names) {
        this.http = http;
        this.names = names;
    }

    Resolution<Did> find(Handle handle) {
        if (!PublicNames.mayBe(handle)) {
            return new NotFound<>(handle + " is under a name that no account has");
        }
        var recorded = recorded(handle);
        if (recorded instanceof Found) {
            return recorded;
        }
        var served = served(handle, "https://" + handle + "/.well-known/atproto-did", MOST_REDIRECTS);
        // Whoever did not answer may know one.
        return served instanceof NotFound && recorded instanceof Unreachable ? recorded : served;
    }

    private Resolution<Did> recorded(Handle handle) {
        var texts = names.find("_atproto." + handle);
        if (texts instanceof Unreachable<List<String>> unreachable) {
            return new Unreachable<>(unreachable.why());
        }
        var dids = texts.found().orElse(List.of()).stream()
                .filter(text -> text.startsWith(DID))
                .map(text -> text.substring(DID.length()))
                .distinct()
                .toList();
        return dids.size() == 1 ? named(handle, dids.get(0)) : new NotFound<>(handle + " has no record of one DID");
    }

    private static Resolution<Did> named(Handle handle, String did) {
        return Did.parse(did)
                .<Resolution<Did>>map(Found::new)
                .orElse(new NotFound<>(handle + " names something else than a DID"));
    }

    private Resolution<Did> served(Handle handle, String address, int redirects) {
        var answer = http.get(new GuardedClient.Request(address, Map.of(), Set.of()));
        if (answer instanceof HttpAnswer.Refused refused) {
            return new NotFound<>("the host of " + handle + " is not asked (" + refused.why() + ")");
        }
        if (answer instanceof HttpAnswer.Failed failed) {
            return new Unreachable<>("neither name servers nor the host of " + handle + " tell (" + failed.why() + ")");
        }
        var complete = (HttpAnswer.Complete) answer;
        var location = complete.headers().firstValue("location");
        if (complete.status() / 100 == 3 && location.isPresent() && redirects > 0) {
            return served(handle, GuardedClient.resolve(address, location.get()), redirects - 1);
        }
        return answered(handle, complete);
    }

    private static Resolution<Did> answered(Handle handle, HttpAnswer.Complete answer) {
        if (answer.status() >= 500 || answer.status() == 429) {
            return new Unreachable<>("the host of " + handle + " answers HTTP " + answer.status());
        }
        return answer.status() / 100 == 2
                ? named(handle, new String(answer.body(), StandardCharsets.UTF_8).strip())
                : new NotFound<>("neither name servers nor the host of " + handle + " know a DID");
    }
}
