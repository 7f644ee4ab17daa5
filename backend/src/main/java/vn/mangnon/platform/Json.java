package vn.mangnon.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How JSON is read: nothing guessed or coerced, text in NFC and without control characters; what shows nothing is empty. */
@Singleton
class Json implements ObjectMapperCustomizer {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern MOMENT = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** After Quarkus' own, which brings other readers of days. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.setConfig(mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        mapper.coercionConfigDefaults()
                .setAcceptBlankAsEmpty(false)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Enum).setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        mapper.registerModule(new SimpleModule("mangnon-values")
                .addDeserializer(String.class, new TextDeserializer())
                .addDeserializer(UUID.class, new FormedDeserializer<>(UUID.class, ID, UUID::fromString))
                .addDeserializer(LocalDate.class, new FormedDeserializer<>(LocalDate.class, DAY, LocalDate::parse))
                .addDeserializer(Instant.class, new FormedDeserializer<>(Instant.class, MOMENT, Instant::parse)));
    }

    /**
     * @return whether PostgreSQL can store the text and a screen shows it in the order in which it stands: no control
     *     characters, halves of pairs, or marks that turn the direction of what follows (Unicode TR 36, "bidirectional text spoofing")
     */
    static boolean isPlainText(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'
                        || Character.getType(c) == Character.SURROGATE
                        || c == 0xFFFE
                        || c == 0xFFFF
                        || c >= 0x202A && c <= 0x202E
                        || c >= 0x2066 && c <= 0x2069);
    }

    /** Spaces of every kind, and marks without a shape of their own. */
    private static boolean showsNothing(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    private static final class TextDeserializer extends StdScalarDeserializer<String> {
        TextDeserializer() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getText();
            if (!isPlainText(text)) {
                throw InvalidFormatException.from(parser, "control characters", text, String.class);
            }
            return text.codePoints().allMatch(Json::showsNothing)
                    ? ""
                    : Normalizer.normalize(text, Normalizer.Form.NFC);
        }
    }

    /** A value written in the one form that the contract names; Jackson by itself takes others too, such as numbers for days. */
    private static final class FormedDeserializer<T> extends StdScalarDeserializer<T> {
        private final Pattern form;
        private final Function<String, T> read;

        FormedDeserializer(Class<T> type, Pattern form, Function<String, T> read) {
            super(type);
            this.form = form;
            this.read = read;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : "";
            if (form.matcher(text).matches()) {
                try {
                    return read.apply(text);
                } catch (DateTimeParseException e) {
                    throw InvalidFormatException.from(parser, "not in the calendar", text, _valueClass);
                }
            }
            return (T) context.handleUnexpectedToken(_valueClass, parser);
        }
    }
}
