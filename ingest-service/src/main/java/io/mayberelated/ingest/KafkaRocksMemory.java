package io.mayberelated.ingest;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One bounded piece of memory for all stores of the process. By default each store of each partition takes 50 MB of its
 * own for blocks and 48 MB for writes, outside the heap.
 */
public final class KafkaRocksMemory implements RocksDBConfigSetter {
    static {
        RocksDB.loadLibrary();
    }

    private static final long ALL_BYTES = 96L << 20;
    private static final long WRITES_BYTES = 48L << 20;
    private static final long WRITES_PER_STORE_BYTES = 8L << 20;
    private static final Cache CACHE = new LRUCache(ALL_BYTES);
    private static final WriteBufferManager WRITES = new WriteBufferManager(WRITES_BYTES, CACHE);

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(WRITES);
        options.setWriteBufferSize(WRITES_PER_STORE_BYTES);
        options.setMaxWriteBufferNumber(2);
    }

    /** The memory is shared, so closing one store must not give it back. */
    @Override
    public void close(String store, Options options) {}
}
