package blogfeed.identity;

import blogfeed.identity.Resolution.Found;
import blogfeed.identity.Resolution.NotFound;
import blogfeed.identity.Resolution.Unreachable;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;

/**
 * Asks the system's name servers through the JDK, which knows them from {@code /etc/resolv.conf} only. It believes whoever answers: there
 * is no DNSSEC, and none is asked for.
 */
public final class NameServers implements TxtRecords {
    private static final String TXT = "TXT";

    private final String servers;

    public NameServers() {
        this("dns:");
    }

    /** @param servers such as {@code dns://127.0.0.1:53}, with spaces between; {@code dns:} for the system's */
    NameServers(String servers) {
        this.servers = servers;
    }

    @Override
    public Resolution<List<String>> find(String name) {
        try {
            return new Found<>(texts(name));
        } catch (NameNotFoundException e) {
            return new NotFound<>(name + " does not exist");
        } catch (NamingException | RuntimeException e) {
            // What a hostile server sends makes the JDK throw unchecked ones too.
            return new Unreachable<>("no name server tells " + name);
        }
    }

    // The interface asks for a Hashtable; attributes of the domain name system are texts, nothing is deserialised.
    @SuppressWarnings({"BanJNDI", "JdkObsolete"})
    private List<String> texts(String name) throws NamingException {
        var settings = new Hashtable<String, String>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put(Context.PROVIDER_URL, servers);
        settings.put("com.sun.jndi.dns.timeout.initial", "1500");
        settings.put("com.sun.jndi.dns.timeout.retries", "2");
        var context = new InitialDirContext(settings);
        try {
            return texts(context.getAttributes(name, new String[] {TXT}).get(TXT));
        } finally {
            context.close();
        }
    }

    private static List<String> texts(Attribute records) throws NamingException {
        var texts = new ArrayList<String>();
        for (int i = 0; records != null && i < records.size(); i++) {
            texts.add(String.valueOf(records.get(i)));
        }
        return texts;
    }
}
