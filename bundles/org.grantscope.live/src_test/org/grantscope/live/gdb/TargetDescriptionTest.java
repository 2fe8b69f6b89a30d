package org.grantscope.live.gdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

import org.junit.jupiter.api.Test;

class TargetDescriptionTest {

	private static final String QEMU = "<?xml version=\"1.0\"?><!DOCTYPE target SYSTEM \"gdb-target.dtd\"><target>"
			+ "<architecture>i386:x86-64</architecture><xi:include href=\"i386-64bit.xml\"/></target>";

	@Test
	void qemusIncludesAreFollowedThoughTheirNamespaceIsNotSaid() throws Exception {
		TargetDescription description = read(Map.of("target.xml", QEMU, "i386-64bit.xml", """
				<?xml version="1.0"?>
				<!DOCTYPE feature SYSTEM "gdb-target.dtd">
				<feature name="org.gnu.gdb.i386.core">
				  <flags id="x64_eflags" size="4"><field name="CF" start="0" end="0"/></flags>
				  <reg name="rip" bitsize="64" type="code_ptr"/>
				  <reg name="eflags" bitsize="32" type="x64_eflags"/>
				  <reg name="cr3" bitsize="64" type="x64_cr3"/>
				</feature>
				"""));
		assertThat(description.architecture()).isEqualTo("i386:x86-64");
		assertThat(description.registers()).containsExactly(new Register("rip", 0, 64, 0), new Register("eflags", 1, 32, 8),
				new Register("cr3", 2, 64, 12));
	}

	@Test
	void numbersThatAreGivenHold() throws Exception {
		TargetDescription description = read(Map.of("target.xml",
				"<target><reg name='B' bitsize='32' regnum='4'/><reg name='c' bitsize='8'/>"
						+ "<reg name='a' bitsize='64' regnum='1'/></target>"));
		assertThat(description.registers()).containsExactly(new Register("a", 1, 64, 0), new Register("b", 4, 32, 8),
				new Register("c", 5, 8, 12));
		assertThat(description.register("B")).isPresent();
	}

	@Test
	void noFileOfThisMachineIsRead() {
		assertThatThrownBy(() -> read(Map.of("target.xml",
				"<!DOCTYPE target [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
						+ "<target><architecture>&x;</architecture></target>")))
				.isInstanceOf(XMLStreamException.class);
	}

	@Test
	void entitiesThatGrowAreNotExpanded() {
		assertThatThrownBy(() -> read(Map.of("target.xml",
				"<!DOCTYPE target [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
				+ "<target><architecture>&b;</architecture></target>"))).isInstanceOf(XMLStreamException.class);
	}

	@Test
	void registersThatAreNoneAreRefused() {
		for (String wrong : new String[] { "bitsize='64'", "name='a'", "name='a' bitsize='0'", "name='a' bitsize='-8'",
				"name='a' bitsize='99999999'", "name='a' bitsize='x'", "name='a' bitsize='8' regnum='-1'" }) {
			assertThatThrownBy(() -> read(Map.of("target.xml", "<target><reg " + wrong + "/></target>"))).as(wrong)
					.isInstanceOf(XMLStreamException.class);
		}
	}

	private static TargetDescription read(Map<String, String> files) throws Exception {
		return TargetDescription.read(name -> {
			String text = files.get(name);
			if (text == null) {
				throw new FileNotFoundException(name);
			}
			return text;
		});
	}
}
