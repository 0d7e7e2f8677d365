package fr.passerelle.mappings.pix;

import java.util.Collection;

/** Body of {@code PUT /api/sessions/ID/enrol-students-to-session} (contract pix 3.1). */
public final class Enrolment {

    /** @param learnerIds Pix's organisation-learner ids */
    public String body(Collection<Long> learnerIds) {
        throw new UnsupportedOperationException();
    }
}
