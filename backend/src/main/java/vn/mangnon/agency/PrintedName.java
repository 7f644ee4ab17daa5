package vn.mangnon.agency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.mangnon.platform.Fold;

/**
 * An agency's name as documents print it, brought to one form: no accents, abbreviations written out, without the place.
 * "Sở LĐTB&XH tỉnh Quảng Ninh" and "Sở Lao động - Thương binh và Xã hội" are the same.
 */
final class PrintedName {
    /** Longer ones first, so that "LĐTBXH" is not read as "LĐ" and something. */
    private static final Map<String, String> ABBREVIATIONS = new LinkedHashMap<>();

    private static final Set<String> TIERS =
            Set.of("tinh", "thanh pho", "huyen", "quan", "thi xa", "xa", "phuong", "dac khu", "thi tran");
    private static final Set<String> EMPTY_WORDS = Set.of("va", "cua");

    static {
        abbreviate("ldtbxh", "lao dong thuong binh xa hoi");
        abbreviate("tbxh", "thuong binh xa hoi");
        abbreviate("gddt", "giao duc dao tao");
        abbreviate("vhttdl", "van hoa the thao du lich");
        abbreviate("vhtt", "van hoa the thao");
        abbreviate("vhxh", "van hoa xa hoi");
        abbreviate("tttt", "thong tin truyen thong");
        abbreviate("khdt", "ke hoach dau tu");
        abbreviate("khcn", "khoa hoc cong nghe");
        abbreviate("nnptnt", "nong nghiep phat trien nong thon");
        abbreviate("tnmt", "tai nguyen moi truong");
        abbreviate("gtvt", "giao thong van tai");
        abbreviate("ubmttqvn", "uy ban mat tran to quoc");
        abbreviate("ubmttq", "uy ban mat tran to quoc");
        abbreviate("mttq", "mat tran to quoc");
        abbreviate("ubnd", "uy ban nhan dan");
        abbreviate("hdnd", "hoi dong nhan dan");
        abbreviate("lhpn", "lien hiep phu nu");
        abbreviate("tncshcm", "thanh nien cong san ho chi minh");
        abbreviate("tncs", "thanh nien cong san");
        abbreviate("ptth", "phat thanh truyen hinh");
        abbreviate("ctxh", "cong tac xa hoi");
        abbreviate("bv", "benh vien");
        abbreviate("dk", "da khoa");
        abbreviate("tt", "trung tam");
    }

    private final List<String> words;

    private PrintedName(List<String> words) {
        this.words = words;
    }

    private static void abbreviate(String abbreviation, String full) {
        ABBREVIATIONS.put(abbreviation, full);
    }

    /** @param places folded names of the areas around, such as "tinh quang ninh" and "quang ninh": they say where, not who */
    static PrintedName of(String printed, Collection<String> places) {
        String text = " " + writeOut(Fold.fold(printed)) + " ";
        for (String place : places) {
            text = text.replace(" " + place + " ", " ");
        }
        text = text.replace(" viet nam ", " ");
        for (String tier : TIERS) {
            if (text.endsWith(" " + tier + " ")) {
                text = text.substring(0, text.length() - tier.length() - 1);
                break;
            }
        }
        List<String> words = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
            if (!word.isEmpty() && !EMPTY_WORDS.contains(word)) {
                words.add(word);
            }
        }
        return new PrintedName(words);
    }

    /** The form that places are given in. */
    static String plain(String text) {
        return writeOut(Fold.fold(text)).strip();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean is(PrintedName other) {
        return words.equals(other.words);
    }

    /** How many of all words both have, from 0 to 1. */
    double likeness(PrintedName other) {
        Set<String> mine = new HashSet<>(words);
        Set<String> both = new HashSet<>(mine);
        both.retainAll(other.words);
        Set<String> all = new HashSet<>(mine);
        all.addAll(other.words);
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }

    /** Words apart, marks of punctuation gone; a word of initials such as "ld-tb&xh" or "gd&dt" is one word and is written out. */
    private static String writeOut(String folded) {
        StringBuilder text = new StringBuilder();
        for (String chunk : folded.replace('\u2013', '-').replace('\u2014', '-').split("\\s+")) {
            String initials = chunk.replaceAll("[^a-z0-9]", "");
            String full = ABBREVIATIONS.get(initials);
            text.append(full != null ? full : chunk.replaceAll("[^a-z0-9]+", " "))
                    .append(' ');
        }
        return text.toString().replaceAll("\\s+", " ").strip();
    }
}
