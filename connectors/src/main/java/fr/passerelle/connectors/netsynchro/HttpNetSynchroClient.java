package fr.passerelle.connectors.netsynchro;

import fr.passerelle.connectors.http.BoundedCall;
import fr.passerelle.connectors.http.NoAnswer;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.netsynchro.Flux;
import fr.passerelle.mappings.netsynchro.NetSynchroBody;
import fr.passerelle.mappings.netsynchro.NetSynchroError;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/** {@link NetSynchroPort} over HTTP. Messages name the flux and the status, never what was carried. */
public final class HttpNetSynchroClient implements NetSynchroPort {

    private static final String PATH = "/sconetechange/resources/flux-netsync/exports/xml/";

    private final NetSynchroSettings settings;
    private final BoundedCall calls;

    /** @throws IllegalArgumentException when credentials and pupils would travel in the clear */
    public HttpNetSynchroClient(NetSynchroSettings settings) {
        if (!settings.isSafe()) {
            throw new IllegalArgumentException("PASSERELLE_NETSYNCHRO_URL doit commencer par https://");
        }
        this.settings = settings;
        this.calls = new BoundedCall(settings.requestTimeout(), settings.maxBytes());
    }

    @Override
    public NetSynchroAnswer pull(Flux flux, Uai uai, SchoolYear year) {
        Optional<HttpResponse<byte[]>> response = send(flux, request(flux, uai, year));
        if (response.isEmpty()) {
            return new NetSynchroAnswer.TooLarge(settings.maxBytes());
        }
        int status = response.get().statusCode();
        NetSynchroBody body = new NetSynchroBody(response.get().body());
        if (status == 200 && body.isExportOf(flux)) {
            return new NetSynchroAnswer.Export(response.get().body(), body.isZip());
        }
        // An error document counts whatever the status: NetSynchro is not known to use them consistently.
        NetSynchroError error = body.error().orElseThrow(() -> noSense(flux, status));
        if (error.technical()) {
            throw new NetSynchroUnavailable(flux.path() + " : NetSynchro répond " + error.described());
        }
        return new NetSynchroAnswer.Refused(error, response.get().body());
    }

    private HttpRequest request(Flux flux, Uai uai, SchoolYear year) {
        String path = PATH + flux.path() + "/" + uai.value() + "/" + year.start();
        return HttpRequest.newBuilder(URI.create(settings.base() + path))
                .timeout(settings.requestTimeout())
                .header("Accept", "application/xml, application/zip")
                .header("Compression-Zip", String.valueOf(settings.compressed()))
                .header(settings.header(), settings.credentials())
                .GET()
                .build();
    }

    private static NetSynchroUnavailable noSense(Flux flux, int status) {
        String what = status == 401 || status == 403
                ? " : NetSynchro refuse le compte (" + status + ") ; vérifiez PASSERELLE_NETSYNCHRO_USERNAME et"
                        + " PASSERELLE_NETSYNCHRO_PASSWORD, ou PASSERELLE_NETSYNCHRO_TOKEN"
                : " : la réponse " + status + " n'est ni l'export ni un document d'erreur";
        return new NetSynchroUnavailable(flux.path() + what);
    }

    /** The whole answer; empty when it is too large. */
    private Optional<HttpResponse<byte[]>> send(Flux flux, HttpRequest request) {
        try {
            return Optional.of(calls.send(request));
        } catch (NoAnswer e) {
            String what = switch (e.why()) {
                case LARGE -> "";
                case LATE -> "pas de réponse en " + settings.requestTimeout();
                case BROKEN -> e.getCause().getClass().getSimpleName();
                case INTERRUPTED -> "interrompu";
            };
            if (what.isEmpty()) {
                return Optional.empty();
            }
            throw new NetSynchroUnavailable(flux.path() + " : " + what, e.getCause());
        }
    }
}
