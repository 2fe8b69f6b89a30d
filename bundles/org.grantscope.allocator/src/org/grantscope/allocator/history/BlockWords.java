package org.grantscope.allocator.history;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which blocks of {@value #STEPS} steps cannot have a word in their texts, so that who looks for it again need not read them. Of a
 * block it keeps a filter of the groups of three letters in its texts, {@value #BYTES} bytes. Any thread may call it.
 */
public final class BlockWords {

	/** So many steps are a block. */
	public static final int STEPS = 1024;

	private static final int BYTES = 4096;
	private static final int BITS = BYTES * 8;
	private static final int GROUP = 3;

	private final Map<Integer, long[]> blocks = new ConcurrentHashMap<>();

	/** Remembers the texts of all steps of a block, which never change. */
	public void read(int block, List<String> texts) {
		long[] bits = new long[BYTES / Long.BYTES];
		for (String text : texts) {
			for (int at = 0; at + GROUP <= text.length(); at++) {
				int bit = bit(text, at);
				bits[bit >>> 6] |= 1L << bit;
			}
		}
		blocks.put(block, bits);
	}

	/** Whether a text of the block may contain all these words, as {@link String#contains} has it; of a block that was not read, yes. */
	public boolean mayHave(int block, List<String> words) {
		long[] bits = blocks.get(block);
		return bits == null || words.stream().allMatch(word -> mayHave(bits, word));
	}

	private static boolean mayHave(long[] bits, String word) {
		for (int at = 0; at + GROUP <= word.length(); at++) {
			int bit = bit(word, at);
			if ((bits[bit >>> 6] & 1L << bit) == 0) {
				return false;
			}
		}
		return true;
	}

	private static int bit(String text, int at) {
		int group = (text.charAt(at) * 31 + text.charAt(at + 1)) * 31 + text.charAt(at + 2);
		return (group * 0x9e3779b1 >>> 8) % BITS;
	}
}
