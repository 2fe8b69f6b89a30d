package org.grantscope.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.grantscope.core.observe.FormatException;
import org.grantscope.model.Machine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file from anybody may say in its objects: nothing that leads out of it, and nothing without end. */
class StrangersFileTest {

	private static final String ROOT = "<grantscope:Machine xmlns:xmi='http://www.omg.org/XMI' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
			+ "xmlns:ecore='http://www.eclipse.org/emf/2002/Ecore' xmlns:grantscope='http://www.grantscope.org/model/0.1' xmi:version='2.0'";
	private static final String END = "</grantscope:Machine>";
	private static final String SECRET = "what only the owner may read";

	@Test
	void anEntityThatIsAFileIsNotRead(@TempDir Path folder) throws IOException {
		Path secret = Files.writeString(folder.resolve("secret"), SECRET);
		String dtd = "<!DOCTYPE m [<!ENTITY x SYSTEM '%s'>]>".formatted(secret.toUri());
		assertRefused(dtd + ROOT + "><problems>&x;</problems>" + END);
		assertRefused(dtd + ROOT + " name='&x;'/>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE m SYSTEM '%s'>{root}/>", "<!DOCTYPE m [<!ENTITY %% x SYSTEM '%s'> %%x;]>{root}/>",
			"<!DOCTYPE m [<!ENTITY x SYSTEM '%s'>]>{root}><problems>&x;</problems>{end}",
			"{root} xsi:schemaLocation='http://www.grantscope.org/model/0.2 %s'/>", "{root}><domains href='%s#/'/>{end}",
			"{root}><domains><device><vmas file='%s#/'/></device></domains>{end}",
			"{root} xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='%s'/>{end}",
			"<?xml-stylesheet href='%s'?>{root}/>" })
	void nothingIsFetched(String xmi) throws IOException {
		try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			String address = "http://%s:%d/x".formatted(listener.getInetAddress().getHostAddress(), listener.getLocalPort());
			String text = xmi.formatted(address).replace("{root}", ROOT).replace("{end}", END);
			assertThatThrownBy(() -> read(text)).isInstanceOf(FormatException.class);
			listener.setSoTimeout(100);
			assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
		}
	}

	@Test
	void entitiesThatGrowAreRefused() {
		StringBuilder dtd = new StringBuilder("<!DOCTYPE m [<!ENTITY a0 'haha'>");
		for (int i = 1; i < 40; i++) {
			dtd.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
		}
		assertRefused(dtd + "]>" + ROOT + "><problems>&a39;</problems>" + END);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<domains href='file:/etc/passwd#/'/>", "<domains href='platform:/plugin/x'/>", "<captures href='other.grants#//@captures.0'/>",
			"<domains><device><vmas file='file:/etc/passwd#/'/></device></domains>",
					"<domains><device><vmas file='//@domains.1/@device'/></device></domains>",
			"<domains><device><vmas file='//@domains.0/@device'/></device></domains>",
			"<domains><device><vmas file='/'/></device></domains>",
			"<domains><device><vmas><file href='x#/'/></vmas></device></domains>",
			"<domains machine='http://localhost/'><device><vmas file=''/></device></domains>" })
	void aReferenceLeadsToAnObjectOfItsClassInTheSameFile(String inside) {
		assertRefused(ROOT + ">" + inside + END);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<domains xsi:type='ecore:EPackage'/>", "<domains xsi:type='grantscope:Domain'/>", "<captures xsi:type='ecore:EObject'/>",
			"<domains xmi:id='x'/>", "<captures xmi:type='ecore:EObject'/>" })
	void anObjectIsOfTheClassThatItsPlaceHas(String inside) {
		assertRefused(ROOT + ">" + inside + END);
	}

	@Test
	void theDocumentIsAMachine() {
		assertRefused("<ecore:EPackage xmlns:ecore='http://www.eclipse.org/emf/2002/Ecore'/>");
		assertRefused("<grantscope:Domain xmlns:grantscope='http://www.grantscope.org/model/0.1'/>");
		assertRefused("<Machine/>");
		assertRefused("<xmi:XMI xmlns:xmi='http://www.omg.org/XMI'/>");
	}

	@Test
	void elementsInElementsHaveAnEnd() {
		assertRefused(ROOT + ">" + "<x>".repeat(100_000) + "</x>".repeat(100_000) + END);
		assertRefused(ROOT + ">" + "<domains>".repeat(50) + "</domains>".repeat(50) + END);
	}

	@Test
	void objectsHaveAnEnd() {
		assertRefused(ROOT + ">" + "<domains/>".repeat(Limits.OBJECTS + 1) + END);
	}

	@Test
	void valuesHaveAnEnd() {
		assertRefused(ROOT + "><domains><deferral>" + "<refs>1</refs>".repeat(Limits.VALUES + 1) + "</deferral></domains>" + END);
		assertRefused(ROOT + "><domains><device><vmas grefs='" + "//@x ".repeat(Limits.VALUES + 1) + "'/></device></domains>" + END);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<domains domid='65536'/>", "<domains domid='-1'/>", "<domains domid='three'/>", "<domains domid='4294967296'/>",
			"<domains><deferral><refs>-1</refs></deferral></domains>", "<domains><deferral><refs>2147483647</refs></deferral></domains>",
			"<domains name='\\x'/>", "<captures time='yesterday'/>", "<domains><channels status='OPEN'/></domains>",
			"<domains><table/><table/></domains>", "<problems>a</problems><problems>a</problems>", "<problems><b/></problems>", "text",
			"<captures source='x'/>", "<domains><channels port='1'/></domains>", "<messages source='x' text='x'/>",
			"<domains><device><files grefs='//@domains.0/@device/@grefs.0'/><grefs/></device></domains>" })
	void aValueIsOneThatTheModelCanHave(String inside) {
		assertRefused(ROOT + ">" + inside + END);
	}

	@Test
	void itIsSaidWhatIsWrongAndWhere() {
		assertThatThrownBy(() -> read(ROOT + ">\n<domains domid='three'/>" + END))
				.hasMessage("stored.grants: machine.xmi, line 2, column 25: expected domid of type EIntegerObject, found three");
	}

	@Test
	void featuresThatAreNotKnownAreAProblem() throws FormatException {
		Machine machine = read(ROOT + " colour='red'>\n<domains domid='3'><smells><of a='b'>roses</of></smells><table/></domains>" + END);
		assertThat(machine.getDomains()).hasSize(1);
		assertThat(machine.getDomains().get(0).getTable()).isNotNull();
		assertThat(machine.getProblems()).hasSize(2)
				.anyMatch(line -> line.endsWith("expected a feature of Machine, found the attribute colour, left out"))
				.anyMatch(line -> line.contains("line 2")
						&& line.endsWith("expected a feature of Domain, found the element smells, left out"));
	}

	@Test
	void textsOfAnyOtherKindOfXmlAreRefused() {
		assertRefused("");
		assertRefused("<");
		assertRefused(ROOT + ">");
		assertRefused(ROOT + "/><second/>");
		assertThatThrownBy(() -> StoreAndReadTest.read(Zip.of("machine.xmi",
				(ROOT + "/>").getBytes(StandardCharsets.UTF_16)).listed().bytes()))
				.isInstanceOf(FormatException.class);
	}

	private static void assertRefused(String xmi) {
		assertThatThrownBy(() -> read(xmi)).isInstanceOf(FormatException.class).hasMessageStartingWith("stored.grants: machine.xmi")
				.hasMessageNotContaining(SECRET);
	}

	private static Machine read(String xmi) throws FormatException {
		return StoreAndReadTest.read(Zip.withObjects(xmi).bytes());
	}
}
