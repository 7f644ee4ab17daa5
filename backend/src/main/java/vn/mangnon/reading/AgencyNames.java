package vn.mangnon.reading;

/**
 * The grammar of names of bodies: a word that opens one ("Sở", "Ủy ban nhân dân", "Hội", "Các"), then capitalised words with the
 * small words that belong to them. Names hold commas and "và" themselves ("Sở Văn hóa, Thể thao và Du lịch"), so a comma ends one
 * only where the next name opens.
 */
final class AgencyNames {

    /** @param from first token; to after the last; name as printed */
    record Name(int from, int to, Passage name) {}

    private final Tokens t;

    AgencyNames(Tokens tokens) {
        this.t = tokens;
    }

    /** The name that begins at this token, or null. */
    Name at(int i) {
        int opener = opener(i);
        if (opener == 0) {
            return null;
        }
        boolean group = t.at(i, "các")
                || t.at(i, "những")
                || t.at(i, "thủ", "trưởng") && t.at(i + 2, "các")
                || t.at(i, "giám", "đốc") && t.at(i + 2, "các");
        boolean council = t.at(i, "uỷ", "ban", "nhân", "dân")
                || t.at(i, "ubnd")
                || t.at(i, "chủ", "tịch")
                || t.at(i, "thủ", "trưởng")
                || t.at(i, "trưởng")
                || t.at(i, "ban", "nhân", "dân")
                || t.at(i, "ban", "điều", "hành")
                || t.at(i, "ban", "cán", "sự") && !t.at(i + 3, "đảng")
                || t.at(i, "ban", "công", "tác");
        int end = i + opener;
        while (end < t.size() && end - i < 45) {
            int next = past(end, i, group, council);
            if (next == end) {
                break;
            }
            end = next;
        }
        end = t.at(i, "hội") ? Math.max(end, withPlace(AgencyFields.end(t, i + 1))) : end;
        while (end > i + 1
                && (t.at(end - 1, ",")
                        || t.at(end - 1, "và")
                        || t.at(end - 1, "-")
                        || t.at(end - 1, "của")
                        || t.at(end - 1, "trên")
                        || t.at(end - 1, "có")
                        || t.at(end - 1, "từ"))) {
            end--;
        }
        boolean bare = end - i == opener && !named(i, opener);
        return bare ? null : new Name(i, end, t.words(i, end));
    }

    /** "Hội Bảo trợ người khuyết tật và trẻ mồ côi tỉnh": the tier behind the field belongs to the name. */
    private int withPlace(int end) {
        boolean tier = end > 0
                && (t.at(end, "tỉnh")
                        || t.at(end, "huyện")
                        || t.at(end, "quận")
                        || t.at(end, "xã")
                        || t.at(end, "phường"));
        return tier ? end + 1 : end > 0 && t.at(end, "thành", "phố") ? end + 2 : end;
    }

    private int past(int end, int start, boolean group, boolean council) {
        Token token = t.get(end);
        if (token.isWord() && capital(end) && end == start + opener(start) && !group) {
            return end + 1;
        }
        if (token.isWord() && (capital(end) && !(opens(end) && !isInside(end, start, group || council)))) {
            return end + 1;
        }
        boolean small = token.isWord() && !capital(end);
        if (small) {
            return isSmall(end, start, group || council) ? end + 1 : end;
        }
        if (token.is("&")
                || token.is("-")
                        && end + 1 < t.size()
                        && (capital(end + 1)
                                || t.isOneOf(end + 1, AgencyWords.TAIL)
                                        && (t.at(end - 1, "trị") || t.at(end - 1, "tế")))) {
            return end + 1;
        }
        if (token.is(",")) {
            boolean listed = (group || council)
                    && t.isWord(end + 1)
                    && (t.isOneOf(end + 1, AgencyWords.GROUP_WORDS)
                            && !capital(end + 1)
                            && !t.at(end + 1, "trên")
                            && !t.at(end + 1, "trong")
                            && !t.at(end + 1, "có"));
            boolean field = t.isWord(end + 1)
                    && capital(end + 1)
                    && !opens(end + 1)
                    && t.at(start, "sở")
                    && AgencyFields.end(t, start + 1) != end;
            return listed || field ? end + 1 : end;
        }
        if (token.isNumber() && council && end - start < 12 && token.word().length() <= 2) {
            return end + 1;
        }
        return end;
    }

    private boolean isInside(int end, int start, boolean group) {
        boolean council = t.at(start, "uỷ") && (t.at(end, "mặt", "trận") || t.at(end, "nhân"));
        boolean office = t.at(start, "văn", "phòng") || t.at(start, "thường") || t.at(start, "chánh");
        boolean directors = (t.at(start, "giám") || t.at(start, "thủ") || t.at(start, "chủ") || t.at(start, "chánh"))
                && !t.at(end - 1, ",")
                && !t.at(end - 1, "và");
        boolean corps = t.at(end, "biên")
                || t.at(end, "đoàn", "thanh")
                || t.at(end, "phòng")
                || t.at(end, "trường")
                || t.at(end, "hội") && (t.at(end - 1, "xã") || t.at(end - 1, "quốc"))
                || t.at(end, "đoàn", "tncs") && t.at(end - 1, "trung");
        boolean party = t.at(start, "ban")
                        && (t.at(end, "tỉnh", "uỷ")
                                || t.at(end, "thành", "uỷ")
                                || t.at(end, "huyện", "uỷ")
                                || t.at(end, "đảng", "uỷ")
                                || t.at(end, "thường"))
                || t.at(start, "đảng", "đoàn")
                || t.at(start, "ban", "cán")
                || (t.at(start, "các", "ban") || t.at(start, "ban")) && t.at(end, "hội", "đồng") | t.at(end, "hđnd");
        boolean own = t.at(end, "quỹ") && t.at(end - 1, "hành")
                || t.at(end, "đoàn", "đại")
                || t.at(end, "công", "an") && t.at(end - 1, "an");
        boolean fields = t.at(start, "sở") && (t.at(end, "thanh") || t.at(end, "công") && !t.at(end, "công", "an"));
        boolean under = t.at(end - 1, "thuộc")
                && (t.at(end, "tỉnh", "uỷ")
                        || t.at(end, "thành", "uỷ")
                        || t.at(end, "đảng", "uỷ")
                        || t.at(end, "sở")
                        || t.at(end, "ubnd")
                        || t.at(end, "uỷ", "ban"));
        return under
                || council
                || office
                || party
                || directors
                || corps
                || own
                || fields
                || group && t.at(end - 1, "các") && !t.at(end, "các");
    }

    private boolean isSmall(int end, int start, boolean group) {
        if (t.at(end, "và")) {
            boolean field = t.isWord(end + 1)
                    && capital(end + 1)
                    && (!opens(end + 1) || isInside(end + 1, start, group))
                    && !group;
            boolean others = (t.at(end + 1, "các") || group && t.isOneOf(end + 1, AgencyWords.GROUP_WORDS))
                    && t.isWord(end + 1)
                    && !capital(end + 1)
                    && !hasComma(start, end, group);
            return field || others;
        }
        if (group && t.isOneOf(end, AgencyWords.GROUP_WORDS)) {
            return !(t.at(end, "tổ", "chức") && (t.at(end + 2, "thực") || t.at(end + 2, "triển")))
                    && !(t.at(end, "có") && !t.at(end + 1, "liên"))
                    && !(t.at(end, "trên") && !t.at(end + 1, "địa"))
                    && !(t.at(end, "trong") && !t.at(end + 1, "và") && !t.at(end + 1, "nước"))
                    && !t.at(end, "bảo", "đảm")
                    && !t.at(end, "giáo", "dục", "trẻ")
                    && !t.at(end, "báo", "cáo")
                    && !t.at(end, "từ")
                    && !t.at(end, "truyền", "thông");
        }
        boolean plural = t.at(end, "các") || hasWord(start, end, "các");
        if (plural && t.isOneOf(end, AgencyWords.GROUP_WORDS)) {
            return !(t.at(end, "tổ", "chức") && (t.at(end + 2, "thực") || t.at(end + 2, "triển")))
                    && !(t.at(end, "có") && !t.at(end + 1, "liên"));
        }
        boolean afterCapital = capital(end - 1) && !(isVerb(t, end) && !capital(end + 1));
        boolean afterComma = t.at(end - 1, ",");
        return !afterComma && (afterCapital || t.isOneOf(end, AgencyWords.TAIL) && !isVerbHere(end));
    }

    private boolean isVerbHere(int end) {
        return t.at(end, "giao") && !t.at(end + 1, "thông")
                || t.at(end, "an") && !t.at(end + 1, "toàn")
                || t.at(end, "phát", "triển") && !capital(end) && !t.at(end + 2, "nông")
                || t.at(end, "phát", "huy")
                || t.at(end, "phát", "động")
                || t.at(end, "vận", "động")
                || t.at(end, "kiểm", "tra")
                || t.at(end, "bảo", "đảm")
                || t.at(end, "bảo", "vệ") && t.at(end - 1, "tỉnh")
                || t.at(end, "phòng", ",")
                || t.at(end, "phòng", "chống")
                || t.at(end, "tuyên", "truyền")
                || t.at(end, "thông", "tin") && t.at(end - 1, "tỉnh")
                || t.at(end, "giáo", "dục") && t.at(end - 1, "tỉnh")
                || t.at(end, "công", "bố")
                || t.at(end, "truyền", "thông") && t.at(end - 1, "tỉnh")
                || t.at(end, "phục", "vụ")
                || t.at(end, "công", "tác") && t.at(end - 1, "tỉnh");
    }

    private boolean hasComma(int from, int to, boolean group) {
        return !group && hasWord(from, to, ",") && !t.at(from, "sở");
    }

    private boolean hasWord(int from, int to, String word) {
        for (int k = from; k < to; k++) {
            if (t.at(k, word)) {
                return true;
            }
        }
        return false;
    }

    private boolean named(int i, int opener) {
        String word = t.get(i).word();
        return opener > 1 && !word.equals("cơ") && !word.equals("thủ") && !word.equals("giám") && !word.equals("bộ")
                || word.equals("ubnd")
                || word.equals("hđnd")
                || word.startsWith("ubmttq");
    }

    /** A verb that begins what a body is to do, and so ends its name. */
    static boolean isVerb(Tokens t, int i) {
        return i + 1 < t.size()
                && AgencyWords.VERBS.contains(
                        t.get(i).word() + " " + t.get(i + 1).word());
    }

    boolean opens(int i) {
        return opener(i) > 0;
    }

    private int opener(int i) {
        int longest = 0;
        for (String[] words : AgencyWords.OPENERS) {
            if (words.length > longest && t.at(i, words)) {
                longest = words.length;
            }
        }
        boolean single = longest == 1
                && AgencyWords.SINGLE.contains(t.get(i).word())
                && !capital(i + 1)
                && !(t.at(i, "ban")
                                && (t.at(i + 1, "chỉ", "đạo")
                                        || t.at(i + 1, "bảo", "vệ")
                                        || t.at(i + 1, "điều", "hành")
                                        || t.at(i + 1, "quản", "lý"))
                        || t.at(i, "trường") && t.at(i + 1, "mầm"));
        if (single) {
            return 0;
        }
        boolean plain = longest > 0 && !capital(i) && !t.at(i, "các") && !t.at(i, "những");
        return plain ? 0 : longest;
    }

    private boolean capital(int i) {
        return i >= 0
                && i < t.size()
                && Character.isUpperCase(t.passage.text().charAt(t.get(i).start()));
    }
}
