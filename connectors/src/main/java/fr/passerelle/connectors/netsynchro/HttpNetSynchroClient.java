package fr.passerelle.connectors.netsynchro;

import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.netsynchro.Flux;
import fr.passerelle.mappings.netsynchro.NetSynchroBody;
import fr.passerelle.mappings.netsynchro.NetSynchroError;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@link NetSynchroPort} over HTTP. Messages name the flux and the status, never what was carried. */
public final class HttpNetSynchroClient implements NetSynchroPort {

    private static final String PATH = "/sconetechange/resources/flux-netsync/exports/xml/";

    private final NetSynchroSettings settings;
    private final HttpClient client;

    /** @param client its connect time-out is respected; it must not follow redirections, which would carry the credentials */
    public HttpNetSynchroClient(NetSynchroSettings settings, HttpClient client) {
        this.settings = settings;
        this.client = client;
    }

    @Override
    public NetSynchroAnswer fetch(Flux flux, Uai uai, SchoolYear year) {
        Optional<HttpResponse<byte[]>> response = send(flux, request(flux, uai, year));
        if (response.isEmpty()) {
            return new NetSynchroAnswer.TooLarge(settings.mostBytes());
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
        String base = settings.url().toString().replaceAll("/+$", "");
        return HttpRequest.newBuilder(URI.create(base + PATH + flux.path() + "/" + uai.value() + "/" + year.start()))
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
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, BoundedBody.of(settings.mostBytes()));
        try {
            // HttpRequest's own time-out ends with the headers; a body may stall for ever after them.
            return Optional.of(answer.get(settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new NetSynchroUnavailable(flux.path() + " : pas de réponse en " + settings.requestTimeout(), e);
        } catch (ExecutionException e) {
            if (isTooLarge(e)) {
                return Optional.empty();
            }
            Throwable cause = e.getCause() instanceof IOException io ? io : e;
            throw new NetSynchroUnavailable(
                    flux.path() + " : " + cause.getClass().getSimpleName(), cause);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new NetSynchroUnavailable(flux.path() + " : interrompu", e);
        }
    }

    private static boolean isTooLarge(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BoundedBody.TooLarge) {
                return true;
            }
        }
        return false;
    }
}
