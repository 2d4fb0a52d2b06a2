package org.waymark.query.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Names as clerks spell them, one way and another. The names are common first names; the ways are those in which names
 * written down by ear differ, and plain slips of the hand, listed without regard to what any phonetic key brings together.
 */
final class Misspelling {
    static final List<String> NAMES =
            List.of(("abena adjoa afua akosua akua ama esi yaa kofi kwabena kwadwo kwaku kwame "
                            + "kwasi yaw ayishetu azara fuseini hawa ibrahim iddrisu memunatu mohammed rahinatu salifu "
                            + "sanatu zenabu achieng akinyi atieno awino ochieng odhiambo okoth onyango otieno owino wambui "
                            + "wangari wanjiku wanjiru waweru kamau kariuki karanga mwangi njeri njoroge nyambura gathoni "
                            + "kipchoge chebet jepkosgei kiplagat rono mutua mwende musyoka ndinda amina baraka juma neema "
                            + "rehema salma tumaini zawadi nakato wasswa babirye mukasa namukasa ssebunya akello okello "
                            + "opio apio lakshmi sunita rajesh krishna vijay srinivas deepak jyoti savitri shanta ganesh "
                            + "mahesh suresh ramesh anita kavita sangeeta geeta meena shobha prakash santosh vishnu "
                            + "bhimsen dhananjay yashoda padma chandrika nirmala kamala sushila fatima khadija zainab ayesha "
                            + "bilal saleem noreen rukhsana shahnaz abdul rahman kumari nimal sunil ruwan chaminda dilrukshi "
                            + "tharanga pushpa janaki selvam murugan kannan meenakshi sarojini thangavelu")
                    .split(" "));
    private static final String[][] BY_EAR = {
        {"ee", "i"}, {"i", "ee"}, {"oo", "u"}, {"u", "oo"}, {"sh", "s"}, {"s", "sh"}, {"kh", "k"}, {"th", "t"},
        {"t", "th"}, {"dh", "d"}, {"d", "dh"}, {"bh", "b"}, {"w", "v"}, {"v", "w"}, {"ksh", "x"}, {"y", "i"},
        {"j", "y"}, {"k", "c"}, {"k", "q"}, {"mm", "m"}, {"m", "mm"}, {"a", "aa"}, {"z", "s"}, {"l", "r"},
        {"r", "l"}, {"e", "i"}, {"i", "e"}, {"o", "u"}, {"u", "o"}, {"a", "ah"}, {"nj", "j"}, {"ny", "ni"},
        {"ch", "c"}, {"g", "gh"}, {"kw", "qu"}, {"ss", "s"}, {"b", "p"}, {"p", "b"}, {"f", "ph"},
    };

    private final SplittableRandom chance;

    Misspelling(SplittableRandom chance) {
        this.chance = chance;
    }

    /** The word another way: heard otherwise three times in four, else mistyped. */
    String of(String word) {
        return chance.nextInt(4) == 0 ? slip(word) : heard(word);
    }

    private String heard(String word) {
        var ways = new ArrayList<String>();
        for (var way : BY_EAR) {
            for (int at = word.indexOf(way[0]); at >= 0; at = word.indexOf(way[0], at + 1)) {
                ways.add(word.substring(0, at) + way[1] + word.substring(at + way[0].length()));
            }
        }
        return ways.isEmpty() ? slip(word) : ways.get(chance.nextInt(ways.size()));
    }

    /** Two letters swapped, one left out, or one doubled. */
    private String slip(String word) {
        int at = chance.nextInt(word.length() - 1);
        return switch (chance.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            default -> word.substring(0, at + 1) + word.substring(at);
        };
    }
}
