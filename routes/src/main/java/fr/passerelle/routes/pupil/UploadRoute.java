package fr.passerelle.routes.pupil;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.file.ReceivedFiles;
import fr.passerelle.routes.frame.Consumers;
import fr.passerelle.routes.frame.FlowRoute;

/** The export that the hub has applied goes to Pix Orga. */
public class UploadRoute extends FlowRoute {

    private final ReceivedFiles files;
    private final PixUpload upload;

    public UploadRoute(Consumers consumers, ReceivedFiles files, PixUpload upload) {
        super(consumers);
        this.files = files;
        this.upload = upload;
    }

    @Override
    public void configure() {
        take(Flow.UPLOAD_TO_PIX, "Upload a SIECLE export to Pix Orga")
                .step("open the applied export", files::open)
                .end("upload it and follow Pix's verdict to its end", upload::send);
    }
}
