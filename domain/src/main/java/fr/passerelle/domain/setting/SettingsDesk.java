package fr.passerelle.domain.setting;

import java.util.List;

/** Every setting of the hub, to be read. */
public interface SettingsDesk {

    /** @param name with which its keys begin */
    record Section(String name, List<Setting> settings) {

        public Section {
            settings = List.copyOf(settings);
        }
    }

    /** In the order of the alphabet. */
    List<Section> sections();
}
