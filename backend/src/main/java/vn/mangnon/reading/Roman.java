package vn.mangnon.reading;

/** Roman numbers as outlines use them, up to 89. */
final class Roman {

    private Roman() {}

    /** 0 when it is none. */
    static int value(String written) {
        int total = 0;
        int previous = 0;
        for (int i = written.length() - 1; i >= 0; i--) {
            int digit =
                    switch (Character.toUpperCase(written.charAt(i))) {
                        case 'I' -> 1;
                        case 'V' -> 5;
                        case 'X' -> 10;
                        case 'L' -> 50;
                        default -> 0;
                    };
            if (digit == 0 || written.length() > 7) {
                return 0;
            }
            total += digit < previous ? -digit : digit;
            previous = Math.max(previous, digit);
        }
        return written(total).equalsIgnoreCase(written) ? total : 0;
    }

    private static String written(int value) {
        int[] steps = {50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder out = new StringBuilder();
        int rest = value;
        for (int s = 0; s < steps.length; s++) {
            while (rest >= steps[s]) {
                out.append(signs[s]);
                rest -= steps[s];
            }
        }
        return out.toString();
    }
}
