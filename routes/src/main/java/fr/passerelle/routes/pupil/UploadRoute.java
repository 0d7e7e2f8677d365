package fr.passerelle.routes.pupil;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.file.FileDesk;
import fr.passerelle.routes.frame.FlowRoute;
import fr.passerelle.routes.frame.PixExchanges;
import fr.passerelle.routes.frame.WorkDesk;
import org.springframework.stereotype.Component;

/** The export that the hub has applied goes to Pix Orga. */
@Component
public class UploadRoute extends FlowRoute {

    private final PixExchanges exchanges;
    private final FileDesk files;
    private final PixUpload upload;

    public UploadRoute(WorkDesk desk, PixExchanges exchanges, FileDesk files, PixUpload upload) {
        super(desk);
        this.exchanges = exchanges;
        this.files = files;
        this.upload = upload;
    }

    @Override
    public void configure() {
        take(Flow.UPLOAD_TO_PIX, "Upload a SIECLE export to Pix Orga", exchanges.enabled())
                .bean(files, "open")
                .id("open the applied export")
                .bean(upload, "send")
                .id("upload it and follow Pix's verdict to its end");
    }
}
