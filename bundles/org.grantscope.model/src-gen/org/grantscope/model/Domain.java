/**
 */
package org.grantscope.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Domain</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * One domain.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.Domain#getDomid <em>Domid</em>}</li>
 *   <li>{@link org.grantscope.model.Domain#getMachine <em>Machine</em>}</li>
 *   <li>{@link org.grantscope.model.Domain#getTable <em>Table</em>}</li>
 *   <li>{@link org.grantscope.model.Domain#getDevice <em>Device</em>}</li>
 *   <li>{@link org.grantscope.model.Domain#getName <em>Name</em>}</li>
 *   <li>{@link org.grantscope.model.Domain#isListed <em>Listed</em>}</li>
 *   <li>{@link org.grantscope.model.Domain#getMemory <em>Memory</em>}</li>
 *   <li>{@link org.grantscope.model.Domain#getVcpus <em>Vcpus</em>}</li>
 *   <li>{@link org.grantscope.model.Domain#getRunState <em>Run State</em>}</li>
 *   <li>{@link org.grantscope.model.Domain#getChannels <em>Channels</em>}</li>
 *   <li>{@link org.grantscope.model.Domain#isChannelsComplete <em>Channels Complete</em>}</li>
 *   <li>{@link org.grantscope.model.Domain#getFrontends <em>Frontends</em>}</li>
 *   <li>{@link org.grantscope.model.Domain#getDeferral <em>Deferral</em>}</li>
 *   <li>{@link org.grantscope.model.Domain#getMessages <em>Messages</em>}</li>
 * </ul>
 *
 * @see org.grantscope.model.ModelPackage#getDomain()
 * @model
 * @generated
 */
public interface Domain extends EObject {
	/**
	 * Returns the value of the '<em><b>Domid</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The domain's number; null when the source that named it was cut.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Domid</em>' attribute.
	 * @see #setDomid(Integer)
	 * @see org.grantscope.model.ModelPackage#getDomain_Domid()
	 * @model
	 * @generated
	 */
	Integer getDomid();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Domain#getDomid <em>Domid</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Domid</em>' attribute.
	 * @see #getDomid()
	 * @generated
	 */
	void setDomid(Integer value);

	/**
	 * Returns the value of the '<em><b>Machine</b></em>' container reference.
	 * It is bidirectional and its opposite is '{@link org.grantscope.model.Machine#getDomains <em>Domains</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The machine that has this domain.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Machine</em>' container reference.
	 * @see #setMachine(Machine)
	 * @see org.grantscope.model.ModelPackage#getDomain_Machine()
	 * @see org.grantscope.model.Machine#getDomains
	 * @model opposite="domains" transient="false"
	 * @generated
	 */
	Machine getMachine();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Domain#getMachine <em>Machine</em>}' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Machine</em>' container reference.
	 * @see #getMachine()
	 * @generated
	 */
	void setMachine(Machine value);

	/**
	 * Returns the value of the '<em><b>Table</b></em>' containment reference.
	 * It is bidirectional and its opposite is '{@link org.grantscope.model.GrantTable#getDomain <em>Domain</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its grant table; null when no source saw it.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Table</em>' containment reference.
	 * @see #setTable(GrantTable)
	 * @see org.grantscope.model.ModelPackage#getDomain_Table()
	 * @see org.grantscope.model.GrantTable#getDomain
	 * @model opposite="domain" containment="true"
	 * @generated
	 */
	GrantTable getTable();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Domain#getTable <em>Table</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Table</em>' containment reference.
	 * @see #getTable()
	 * @generated
	 */
	void setTable(GrantTable value);

	/**
	 * Returns the value of the '<em><b>Device</b></em>' containment reference.
	 * It is bidirectional and its opposite is '{@link org.grantscope.model.AllocatorDevice#getDomain <em>Domain</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its gntalloc device; null when no source saw it.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Device</em>' containment reference.
	 * @see #setDevice(AllocatorDevice)
	 * @see org.grantscope.model.ModelPackage#getDomain_Device()
	 * @see org.grantscope.model.AllocatorDevice#getDomain
	 * @model opposite="domain" containment="true"
	 * @generated
	 */
	AllocatorDevice getDevice();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Domain#getDevice <em>Device</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Device</em>' containment reference.
	 * @see #getDevice()
	 * @generated
	 */
	void setDevice(AllocatorDevice value);

	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What the toolstack calls it; null when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.grantscope.model.ModelPackage#getDomain_Name()
	 * @model
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Domain#getName <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>Listed</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether a list of the domains that exist has it.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Listed</em>' attribute.
	 * @see #setListed(boolean)
	 * @see org.grantscope.model.ModelPackage#getDomain_Listed()
	 * @model
	 * @generated
	 */
	boolean isListed();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Domain#isListed <em>Listed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Listed</em>' attribute.
	 * @see #isListed()
	 * @generated
	 */
	void setListed(boolean value);

	/**
	 * Returns the value of the '<em><b>Memory</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * MiB; null when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Memory</em>' attribute.
	 * @see #setMemory(Integer)
	 * @see org.grantscope.model.ModelPackage#getDomain_Memory()
	 * @model
	 * @generated
	 */
	Integer getMemory();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Domain#getMemory <em>Memory</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Memory</em>' attribute.
	 * @see #getMemory()
	 * @generated
	 */
	void setMemory(Integer value);

	/**
	 * Returns the value of the '<em><b>Vcpus</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Virtual processors online; null when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Vcpus</em>' attribute.
	 * @see #setVcpus(Integer)
	 * @see org.grantscope.model.ModelPackage#getDomain_Vcpus()
	 * @model
	 * @generated
	 */
	Integer getVcpus();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Domain#getVcpus <em>Vcpus</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Vcpus</em>' attribute.
	 * @see #getVcpus()
	 * @generated
	 */
	void setVcpus(Integer value);

	/**
	 * Returns the value of the '<em><b>Run State</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The letters of xl list, such as r-----; null when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Run State</em>' attribute.
	 * @see #setRunState(String)
	 * @see org.grantscope.model.ModelPackage#getDomain_RunState()
	 * @model
	 * @generated
	 */
	String getRunState();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Domain#getRunState <em>Run State</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Run State</em>' attribute.
	 * @see #getRunState()
	 * @generated
	 */
	void setRunState(String value);

	/**
	 * Returns the value of the '<em><b>Channels</b></em>' containment reference list.
	 * The list contents are of type {@link org.grantscope.model.EventChannel}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its event channels that are not closed, by port.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Channels</em>' containment reference list.
	 * @see org.grantscope.model.ModelPackage#getDomain_Channels()
	 * @model containment="true"
	 * @generated
	 */
	EList<EventChannel> getChannels();

	/**
	 * Returns the value of the '<em><b>Channels Complete</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether a port that is not among the channels is known to be closed.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Channels Complete</em>' attribute.
	 * @see #setChannelsComplete(boolean)
	 * @see org.grantscope.model.ModelPackage#getDomain_ChannelsComplete()
	 * @model
	 * @generated
	 */
	boolean isChannelsComplete();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Domain#isChannelsComplete <em>Channels Complete</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Channels Complete</em>' attribute.
	 * @see #isChannelsComplete()
	 * @generated
	 */
	void setChannelsComplete(boolean value);

	/**
	 * Returns the value of the '<em><b>Frontends</b></em>' containment reference list.
	 * The list contents are of type {@link org.grantscope.model.Frontend}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The paravirtual devices that it says it has.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Frontends</em>' containment reference list.
	 * @see org.grantscope.model.ModelPackage#getDomain_Frontends()
	 * @model containment="true"
	 * @generated
	 */
	EList<Frontend> getFrontends();

	/**
	 * Returns the value of the '<em><b>Deferral</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Grants whose freeing its kernel has put off; null when no source saw the list.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Deferral</em>' containment reference.
	 * @see #setDeferral(Deferral)
	 * @see org.grantscope.model.ModelPackage#getDomain_Deferral()
	 * @model containment="true"
	 * @generated
	 */
	Deferral getDeferral();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Domain#getDeferral <em>Deferral</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Deferral</em>' containment reference.
	 * @see #getDeferral()
	 * @generated
	 */
	void setDeferral(Deferral value);

	/**
	 * Returns the value of the '<em><b>Messages</b></em>' containment reference list.
	 * The list contents are of type {@link org.grantscope.model.KernelMessage}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What its kernel printed about grants, in the order printed.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Messages</em>' containment reference list.
	 * @see org.grantscope.model.ModelPackage#getDomain_Messages()
	 * @model containment="true"
	 * @generated
	 */
	EList<KernelMessage> getMessages();

} // Domain
