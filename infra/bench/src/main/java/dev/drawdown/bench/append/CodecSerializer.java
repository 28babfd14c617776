package dev.drawdown.bench.append;

import dev.drawdown.event.EventCodec;
import dev.drawdown.event.LedgerEvent;
import java.util.Objects;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import tools.jackson.databind.json.JsonMapper;

/** Our codec for payloads, plain JSON for metadata: what our own engine writes. */
public final class CodecSerializer implements Serializer {

    private final EventCodec codec;
    private final JsonMapper json = new JsonMapper();
    private final Converter converter = new ChainingConverter();

    public CodecSerializer(EventCodec codec) {
        this.codec = codec;
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
        byte[] bytes =
                object instanceof LedgerEvent event
                        ? codec.write(event)
                        : json.writeValueAsBytes(object);
        return converter.convert(
                new SimpleSerializedObject<>(bytes, byte[].class, typeForObject(object)),
                representation);
    }

    private static SerializedType typeForObject(Object object) {
        return object instanceof LedgerEvent event
                ? new SimpleSerializedType(EventCodec.nameOf(event), null)
                : new SimpleSerializedType(object.getClass().getName(), null);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the interface has it so
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        byte[] bytes = converter.convert(serialized, byte[].class).getData();
        String type = serialized.getType().getName();
        return (T)
                (type.equals(MetaData.class.getName())
                        ? MetaData.emptyInstance()
                        : codec.read(type, bytes));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return type.getName().equals(MetaData.class.getName())
                ? MetaData.class
                : Objects.requireNonNull(EventCodec.types().get(type.getName()));
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface has it so
    public SerializedType typeForClass(Class type) {
        return new SimpleSerializedType(type.getName(), null);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
