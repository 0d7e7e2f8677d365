package fr.passerelle.console.web.school;

import java.util.List;

/**
 * The head of a school's pages.
 *
 * @param pupils its active pupils, those of the schools that it has taken over included
 * @param here the page that is shown, or the one that leads to it
 * @param below whether the page that is shown is one further than {@code here}
 * @param tabs the pages that this school has
 */
public record SchoolHead(int pupils, SchoolTab here, boolean below, List<SchoolTab> tabs) {

    public SchoolHead {
        tabs = List.copyOf(tabs);
    }
}
