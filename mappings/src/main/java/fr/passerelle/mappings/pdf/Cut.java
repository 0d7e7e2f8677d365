package fr.passerelle.mappings.pdf;

/** The cuts of Liberation Sans that the pages are set in; both draw the same characters. */
enum Cut {
    REGULAR("/liberation/LiberationSans-Regular.ttf"),
    BOLD("/liberation/LiberationSans-Bold.ttf");

    private final String resource;

    Cut(String resource) {
        this.resource = resource;
    }

    /** Where openpdf-fonts-extra keeps it on the class path. */
    String resource() {
        return resource;
    }
}
