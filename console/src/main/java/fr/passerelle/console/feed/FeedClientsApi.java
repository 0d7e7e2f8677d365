package fr.passerelle.console.feed;

import fr.passerelle.connectors.ledger.feed.FeedClient;
import fr.passerelle.console.feed.FeedClientRegistration.Terms;
import fr.passerelle.console.web.ApiProblem;
import fr.passerelle.console.web.NoForm;
import fr.passerelle.console.web.OperatorApi;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/** The clients of the feed, for programs; a secret is told once, and every change is in the journal. */
@OperatorApi
@RequestMapping("/api/v1/feed-clients")
class FeedClientsApi {

    private final FeedClientRegistration clients;

    FeedClientsApi(FeedClientRegistration clients) {
        this.clients = clients;
    }

    /** Every client, the revoked ones too, by name. */
    record Clients(List<ClientJson> clients) {}

    /** A client; never its secret. */
    record ClientJson(
            String id,
            String label,
            List<String> scopes,
            boolean everySchool,
            List<String> uais,
            List<String> academies,
            boolean allStatuses,
            int requestsPerMinute,
            Instant createdAt,
            @Nullable Instant revokedAt) {

        static ClientJson of(FeedClient client) {
            FeedClientDraft terms = FeedClientDraft.of(client);
            return new ClientJson(
                    client.clientId(),
                    terms.label(),
                    terms.scopes(),
                    terms.everySchool(),
                    terms.uais(),
                    terms.academies(),
                    terms.allStatuses(),
                    terms.requestsPerMinute(),
                    client.createdAt(),
                    client.revokedAt());
        }
    }

    /** A client with the secret that nobody can read again. */
    record ClientWithSecret(ClientJson client, String secret) {}

    /**
     * What is asked for a client; what is absent is empty, false or the usual limit.
     *
     * @param id of a new client only
     */
    record ClientTerms(
            @Nullable String id,
            @Nullable String label,
            @Nullable List<String> scopes,
            boolean everySchool,
            @Nullable List<String> uais,
            @Nullable List<String> academies,
            boolean allStatuses,
            @Nullable Integer requestsPerMinute) {

        Terms terms() {
            return new FeedClientDraft(
                            label == null ? "" : label,
                            scopes == null ? List.of() : scopes,
                            everySchool,
                            uais == null ? List.of() : uais,
                            academies == null ? List.of() : academies,
                            allStatuses,
                            requestsPerMinute == null ? FeedClients.USUAL_REQUESTS_PER_MINUTE : requestsPerMinute)
                    .terms();
        }
    }

    @GetMapping
    Clients clients() {
        return new Clients(clients.all().stream().map(ClientJson::of).toList());
    }

    @GetMapping("/{id}")
    ClientJson client(@PathVariable String id) {
        return ClientJson.of(find(id));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ClientWithSecret> create(@RequestBody ClientTerms asked, Principal person) {
        String id = asked.id() == null ? "" : asked.id();
        Terms terms = usable(() -> {
            FeedClientDraft.checkName(id);
            return asked.terms();
        });
        String secret =
                clients.create(id, terms, person.getName()).orElseThrow(() -> new ApiProblem.KnownFeedClient(id));
        return ResponseEntity.created(URI.create("/api/v1/feed-clients/" + id))
                .body(new ClientWithSecret(client(id), secret));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ClientJson change(@PathVariable String id, @RequestBody ClientTerms asked, Principal person) {
        find(id);
        if (!clients.change(id, usable(asked::terms), person.getName())) {
            throw new ApiProblem.RevokedFeedClient(id);
        }
        return client(id);
    }

    @PostMapping("/{id}/secret")
    ClientWithSecret renew(@PathVariable String id, HttpServletRequest request, Principal person) {
        NoForm.require(request);
        find(id);
        String secret = clients.renew(id, person.getName()).orElseThrow(() -> new ApiProblem.RevokedFeedClient(id));
        return new ClientWithSecret(client(id), secret);
    }

    @PostMapping("/{id}/revoke")
    ClientJson revoke(@PathVariable String id, HttpServletRequest request, Principal person) {
        NoForm.require(request);
        find(id);
        if (!clients.revoke(id, person.getName())) {
            throw new ApiProblem.RevokedFeedClient(id);
        }
        return client(id);
    }

    private static Terms usable(Supplier<Terms> terms) {
        try {
            return terms.get();
        } catch (IllegalArgumentException e) {
            throw new ApiProblem.UnusableFeedClient(String.valueOf(e.getMessage()));
        }
    }

    private FeedClient find(String id) {
        return clients.find(id).orElseThrow(() -> new ApiProblem.UnknownFeedClient(id));
    }
}
