package blogfeed.cli;

import blogfeed.doctor.AppViewCheck;
import blogfeed.doctor.CertificateCheck;
import blogfeed.doctor.ClockCheck;
import blogfeed.doctor.DescriptionCheck;
import blogfeed.doctor.DidCheck;
import blogfeed.doctor.DiskCheck;
import blogfeed.doctor.Examination;
import blogfeed.doctor.HealthCheck;
import blogfeed.doctor.NameCheck;
import blogfeed.doctor.Outcome;
import blogfeed.doctor.Outcome.Doubtful;
import blogfeed.doctor.Outcome.Failed;
import blogfeed.doctor.Outcome.Fine;
import blogfeed.doctor.Outcome.Skipped;
import blogfeed.doctor.ProxyCheck;
import blogfeed.doctor.RecordCheck;
import blogfeed.doctor.Servers;
import blogfeed.doctor.SkeletonCheck;
import blogfeed.doctor.StreamCheck;
import blogfeed.feed.FeedDefinition;
import blogfeed.http.HttpClient;
import blogfeed.model.AtUri;
import blogfeed.publish.Avatar;
import blogfeed.publish.BadAvatarException;
import blogfeed.publish.Publisher;
import blogfeed.publish.PublishingFailedException;
import blogfeed.publish.StoredRecord;
import blogfeed.store.Database;
import blogfeed.store.UnusableStoreException;
import blogfeed.xrpc.ServiceIdentity;
import blogfeed.yaml.BadSettingException;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code doctor} looks at, in the order from the settings to a reader's screen. */
final class Checkup {
    private static final Duration LONGEST_STEP = Duration.ofSeconds(12);
    private static final Duration LONGEST = Duration.ofSeconds(18);
    private static final HttpClient.Deadlines DEADLINES =
            new HttpClient.Deadlines(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(3));
    private static final int LARGEST_ANSWER = 4 << 20;
    private static final int HTTPS = 443;

    private final Config config;
    private final ServiceIdentity identity;
    private final URI endpoint;
    private final InstantSource clock = InstantSource.system();
    private final Servers servers;
    private final Vertx vertx;
    private final Parts partsOfOwner;
    private volatile Map<FeedDefinition, Optional<Avatar>> feeds = Map.of();
    private volatile Optional<Owner> owner = Optional.empty();

    /** @param parts what is to be closed afterwards */
    Checkup(Config config, Parts parts) {
        this.config = config;
        identity = config.identity(config.port());
        endpoint = URI.create(identity.endpoint());
        servers = new Servers(parts.add(new HttpClient(UserAgent.of(config), DEADLINES, LARGEST_ANSWER)));
        vertx = Vertx.vertx();
        parts.add(() -> vertx.close().await(5, TimeUnit.SECONDS));
        partsOfOwner = parts.add(new Parts());
    }

    Examination examination() {
        var host = endpoint.getHost();
        return new Examination(LONGEST_STEP, LONGEST)
                .step("settings", List.of(), () -> new Fine("they can be read"))
                .step("feeds", List.of(), this::feeds)
                .step("data", List.of(), this::data)
                .step("disk", List.of(), () -> new DiskCheck(config.data()).look())
                .step("clock", List.of(), () -> new ClockCheck(servers, clocks(), clock).look())
                .step("stream", List.of(), () -> new StreamCheck(vertx, config.endpoints(), clock).look())
                .step("running", List.of(), () -> new HealthCheck(servers, here()).look())
                .step("name", List.of(), this::name)
                .step("certificate", List.of("name"), () -> certificate(host))
                .step("proxy", List.of("certificate"), () -> new ProxyCheck(servers, endpoint, config.port()).look())
                .step(
                        "did",
                        List.of("proxy"),
                        () -> new DidCheck(servers, identity.service(), endpoint, config.plcDirectory()).look())
                .step(
                        "description",
                        List.of("feeds", "proxy"),
                        () -> new DescriptionCheck(servers, endpoint, identity.service(), uris()).look())
                .step("skeleton", List.of("feeds", "proxy"), () -> new SkeletonCheck(servers, endpoint, uris()).look())
                .step("account", List.of(), this::account)
                .step("record", List.of("feeds", "account"), this::record)
                .step("appview", List.of("record"), this::appView);
    }

    private Outcome feeds() {
        try {
            var choice = FeedChoice.of(Definitions.load(FeedsFolder.find(config.feeds())), List.of());
            var read = new LinkedHashMap<FeedDefinition, Optional<Avatar>>();
            choice.feeds().forEach(feed -> read.put(feed, choice.avatar(feed)));
            feeds = read;
            return new Fine(ids() + " from " + choice.definitions().folder());
        } catch (BadSettingException | BadAvatarException e) {
            return new Failed(String.valueOf(e.getMessage()), "'run' does not start with it", "correct it there");
        }
    }

    private String ids() {
        return feeds.keySet().stream().map(FeedDefinition::id).collect(Collectors.joining(", "));
    }

    private List<AtUri> uris() {
        return feeds.keySet().stream().map(feed -> identity.feedUri(feed.id())).toList();
    }

    private Outcome data() {
        var folder = config.data();
        if (!Files.exists(folder)) {
            return new Doubtful(folder + " is not there yet", "nothing was read yet", "./blogfeed run makes it");
        }
        if (!Files.isWritable(folder)) {
            return new Failed(
                    folder + " can't be written", "'run' does not start", "give it to the user that Blogfeed runs as");
        }
        try (var database = Database.openToRead(folder)) {
            var census = database.read(facts -> facts.census());
            return new Fine("%s, %,d mentions of %,d articles%s"
                    .formatted(
                            folder,
                            census.mentions(),
                            census.articles(),
                            Database.isInUse(folder) ? ", a Blogfeed is working on it" : ""));
        } catch (UnusableStoreException e) {
            return new Failed(
                    String.valueOf(e.getMessage()),
                    "there is nothing to make a feed of",
                    "start 'run', or name the folder with --data");
        }
    }

    private List<URI> clocks() {
        return Stream.concat(config.appview().stream(), Stream.of(config.plcDirectory()))
                .toList();
    }

    private URI here() {
        var everywhere = config.listen().equals("0.0.0.0") || config.listen().equals("::");
        var address = everywhere ? "127.0.0.1" : config.listen();
        return URI.create("http://" + (address.contains(":") ? "[" + address + "]" : address) + ":" + config.port());
    }

    private Outcome name() {
        return config.hostname().isPresent()
                ? new NameCheck(endpoint.getHost()).look()
                : new Doubtful(
                        "no public name is set, so the next steps look at " + endpoint,
                        "Bluesky can't reach the service: it is for trying out",
                        "give it a name with --hostname");
    }

    private Outcome certificate(String host) {
        if (endpoint.getScheme().equals("http")) {
            return new Fine("not needed, as " + host + " is asked without TLS");
        }
        return new CertificateCheck(host, endpoint.getPort() < 0 ? HTTPS : endpoint.getPort(), clock).look();
    }

    private Outcome account() {
        if (!Owner.isNamed(config)) {
            var remedy = "name it with --handle, then ./blogfeed publish";
            return config.hostname().isPresent()
                    ? new Failed(
                            "no account is named", "the feeds are nobody's, and not to be found in Bluesky", remedy)
                    : new Doubtful("no account is named", "the feeds are not in Bluesky", remedy);
        }
        try {
            var found = Owner.find(config, DEADLINES, partsOfOwner);
            owner = Optional.of(found);
            return config.publisherDid().isPresent()
                    ? new Fine(found.toString())
                    : new Failed(
                            "publisherDid is not set",
                            "the service answers for " + identity.publisher() + " instead of " + found.did(),
                            "set publisherDid: " + found.did() + ", and start 'run' again");
        } catch (BadConfigException | UnknownAccountException | PublishingFailedException e) {
            return new Failed(
                    String.valueOf(e.getMessage()),
                    "whether the feeds are published is not known",
                    "correct --handle, --publisher-did or --pds; or try again when the network is there");
        }
    }

    private Outcome record() {
        return owner.map(account -> new RecordCheck(
                                account.repository(),
                                new Publisher(account.repository(), identity.service(), clock),
                                identity.service(),
                                feeds)
                        .look())
                .orElseGet(() -> new Skipped("no account is named"));
    }

    private Outcome appView() {
        if (config.appview().isEmpty() || owner.isEmpty()) {
            return new Skipped("no AppView is named");
        }
        var here = uris().stream().map(AtUri::rkey).toList();
        var published = owner.get().repository().all().stream()
                .map(StoredRecord::rkey)
                .filter(here::contains)
                .map(identity::feedUri)
                .toList();
        return new AppViewCheck(servers, config.appview().get(), identity.service(), published).look();
    }
}
