package mercury.harness.kafka;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.internal.BaseRecords;
import org.apache.kafka.common.record.internal.Record;
import org.apache.kafka.common.record.internal.RecordBatch;
import org.apache.kafka.common.record.internal.Records;
import org.apache.kafka.common.utils.internals.BufferSupplier;
import org.apache.kafka.common.utils.internals.CloseableIterator;

/** Reads the records of a partition, compressed ones too, without the marks of transactions. */
final class RecordReader {

  private final RecordMemory memory;

  RecordReader(RecordMemory memory) {
    this.memory = memory;
  }

  /** Reads the records from an offset on. */
  KafkaEventDetail.Batch read(String topic, int partition, BaseRecords records, long first) {
    return read(topic, partition, records, first, Long.MAX_VALUE);
  }

  /** Reads the records from one offset to another, both included. */
  KafkaEventDetail.Batch read(
      String topic, int partition, BaseRecords records, long first, long last) {
    Reading reading = new Reading(first, last);
    if (records instanceof Records readable) {
      for (RecordBatch batch : readable.batches()) {
        if (!batch.isControlBatch() && batch.lastOffset() >= first) {
          reading.read(batch);
        }
      }
    }
    return new KafkaEventDetail.Batch(
        topic, partition, reading.firstOffset, reading.count, reading.bytes, reading.kept);
  }

  private static KafkaRecord copy(Record record) {
    Map<String, RecordBytes> headers = new LinkedHashMap<>();
    for (Header header : record.headers()) {
      if (header.value() != null) {
        headers.put(header.key(), copy(ByteBuffer.wrap(header.value())));
      }
    }
    return new KafkaRecord(
        record.offset(),
        Optional.ofNullable(record.key()).map(RecordReader::copy),
        Optional.ofNullable(record.value()).map(RecordReader::copy),
        headers);
  }

  private static RecordBytes copy(ByteBuffer bytes) {
    byte[] kept = new byte[Math.min(bytes.remaining(), RecordBytes.MAX_KEPT_BYTES)];
    bytes.duplicate().get(kept);
    return new RecordBytes(ByteBuffer.wrap(kept), bytes.remaining());
  }

  private final class Reading {

    private final long first;
    private final long last;
    private final List<KafkaRecord> kept = new ArrayList<>();
    private long firstOffset = -1;
    private int count;
    private long bytes;

    Reading(long first, long last) {
      this.first = first;
      this.last = last;
    }

    void read(RecordBatch batch) {
      try (CloseableIterator<Record> records = batch.streamingIterator(BufferSupplier.NO_CACHING)) {
        while (records.hasNext()) {
          Record record = records.next();
          if (record.offset() >= first && record.offset() <= last) {
            add(record);
          }
        }
      }
    }

    private void add(Record record) {
      firstOffset = count == 0 ? record.offset() : firstOffset;
      count++;
      bytes += Math.max(0, record.keySize()) + Math.max(0, record.valueSize());
      if (memory.reserve(Math.min(record.sizeInBytes(), 2L * RecordBytes.MAX_KEPT_BYTES))) {
        kept.add(copy(record));
      }
    }
  }
}
