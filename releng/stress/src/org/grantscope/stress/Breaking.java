package org.grantscope.stress;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Breaks the shared table as its classes are loaded, to show that the tests notice: an agent, started with
 * {@code -javaagent:JAR=plain-writes} or {@code =no-fences}. The production code knows nothing of it.
 */
public final class Breaking {

	private static final String BROKEN = "org/grantscope/allocator/xen/";
	private static final String HANDLE = "java/lang/invoke/VarHandle";

	private Breaking() {
	}

	/** Called by the JVM before the program. */
	public static void premain(String what, Instrumentation instrumentation) {
		boolean plainWrites = what.equals("plain-writes");
		if (!plainWrites && !what.equals("no-fences")) {
			throw new IllegalArgumentException(what);
		}
		instrumentation.addTransformer(new ClassFileTransformer() {
			@Override
			public byte[] transform(ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] file) {
				return name != null && name.startsWith(BROKEN) ? broken(file, plainWrites) : null;
			}
		});
	}

	private static byte[] broken(byte[] file, boolean plainWrites) {
		ClassWriter writer = new ClassWriter(0);
		new ClassReader(file).accept(new ClassVisitor(Opcodes.ASM9, writer) {
			@Override
			public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
				MethodVisitor method = super.visitMethod(access, name, type, signature, exceptions);
				return plainWrites ? new PlainWrites(method) : new NoFences(method);
			}
		}, 0);
		return writer.toByteArray();
	}

	private static final class PlainWrites extends MethodVisitor {

		PlainWrites(MethodVisitor method) {
			super(Opcodes.ASM9, method);
		}

		@Override
		public void visitMethodInsn(int opcode, String owner, String name, String type, boolean isInterface) {
			if (owner.equals(HANDLE) && name.equals("compareAndSet")) {
				super.visitMethodInsn(Opcodes.INVOKESTATIC, "org/grantscope/stress/PlainWrite", name,
						"(L" + HANDLE + ";" + type.substring(1), false);
			} else {
				super.visitMethodInsn(opcode, owner, name, type, isInterface);
			}
		}
	}

	private static final class NoFences extends MethodVisitor {

		NoFences(MethodVisitor method) {
			super(Opcodes.ASM9, method);
		}

		@Override
		public void visitMethodInsn(int opcode, String owner, String name, String type, boolean isInterface) {
			if (owner.equals(HANDLE) && name.equals("setVolatile")) {
				super.visitMethodInsn(opcode, owner, "set", type, isInterface);
			} else if (!owner.equals(HANDLE) || !name.equals("fullFence")) {
				super.visitMethodInsn(opcode, owner, name, type, isInterface);
			}
		}
	}
}
