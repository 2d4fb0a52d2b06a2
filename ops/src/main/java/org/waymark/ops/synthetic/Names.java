package org.waymark.ops.synthetic;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Areas, and invented first names in the scripts people there are registered in; they belong to nobody. */
final class Names {
    static final List<String> GHANA =
            List.of("GH/Northern/Tamale", "GH/Northern/Yendi", "GH/Upper East/Bolgatanga", "GH/Greater Accra/Ga East");
    static final List<String> AREAS = List.of(
            "GH/Northern/Tamale",
            "GH/Upper East/Bolgatanga",
            "KE/Nyeri/Othaya",
            "KE/Nairobi/Kangemi",
            "UG/Gulu/Gulu",
            "TZ/Mtwara/Masasi",
            "IN/Karnataka/Koppal",
            "LK/Southern/Tangalle",
            "NP/Gandaki/Baglung",
            "LA/Vientiane/Sikhottabong",
            "PK/Sindh/Thatta",
            "SS/Western Equatoria/Maridi");
    private static final List<String> WEST_AFRICA = List.of(
            "Abla", "Kwesi", "Adiza", "Ɛsi", "Fuseini", "Ama", "Nyaaba", "Ɔkra", "Mbalia", "Yaaba", "Dede", "Tahiru");
    private static final List<String> EAST_AFRICA = List.of(
            "Naserian", "Wanjira", "Otieno", "Lemayian", "Akello", "Neema", "Juma", "Nyokabi", "Ochan", "Tumaini");
    private static final Map<String, List<String>> BY_COUNTRY = Map.of(
            "GH",
            WEST_AFRICA,
            "KE",
            EAST_AFRICA,
            "UG",
            EAST_AFRICA,
            "TZ",
            EAST_AFRICA,
            "SS",
            EAST_AFRICA,
            "IN",
            List.of("आरती", "सुमन", "गणेश", "मीरा", "ज्योती", "विलास", "शोभा", "किरण", "ಲತಾ", "ಬಸವ"),
            "LK",
            List.of("නිමල්", "කුමාරි", "சாந்தி", "රුවන්", "மாலா", "සුනිල්"),
            "NP",
            List.of("कमला", "हरि", "सीता", "विष्णु", "मायाँ", "टीका"),
            "LA",
            List.of("ບຸນມີ", "ຄຳ", "ສົມໃຈ", "ແກ້ວ", "ດາວ"),
            "PK",
            List.of("زینب", "سلیم", "نورین", "بلال", "ثمینہ", "رضیہ"));
    private static final List<String> GROUPS =
            List.of("Hope", "Upendo", "Suglo", "Tiyumba", "Umoja", "Sahara", "Asha", "Nkabom", "Pamoja", "Songtaba");

    private Names() {}

    static String person(Dice dice, String area) {
        return dice.of(Objects.requireNonNullElse(BY_COUNTRY.get(area.substring(0, 2)), WEST_AFRICA));
    }

    static String group(Dice dice, int number) {
        return dice.of(GROUPS) + " " + number;
    }
}
