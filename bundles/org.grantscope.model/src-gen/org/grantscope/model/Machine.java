/**
 */
package org.grantscope.model;

import java.time.Instant;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Machine</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * All observations of one moment, joined: what is known of the grant sharing of one host. What no source saw is unset.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.Machine#getName <em>Name</em>}</li>
 *   <li>{@link org.grantscope.model.Machine#getCaptures <em>Captures</em>}</li>
 *   <li>{@link org.grantscope.model.Machine#getCapturedAt <em>Captured At</em>}</li>
 *   <li>{@link org.grantscope.model.Machine#getProblems <em>Problems</em>}</li>
 *   <li>{@link org.grantscope.model.Machine#getDomains <em>Domains</em>}</li>
 *   <li>{@link org.grantscope.model.Machine#isDomainsListed <em>Domains Listed</em>}</li>
 *   <li>{@link org.grantscope.model.Machine#getContradictions <em>Contradictions</em>}</li>
 *   <li>{@link org.grantscope.model.Machine#getMessages <em>Messages</em>}</li>
 * </ul>
 *
 * @see org.grantscope.model.ModelPackage#getMachine()
 * @model
 * @generated
 */
public interface Machine extends EObject {
	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What the machine is called: its source, for people.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.grantscope.model.ModelPackage#getMachine_Name()
	 * @model
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Machine#getName <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>Captures</b></em>' containment reference list.
	 * The list contents are of type {@link org.grantscope.model.Capture}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What was joined, in order. Captures may be of different moments.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Captures</em>' containment reference list.
	 * @see org.grantscope.model.ModelPackage#getMachine_Captures()
	 * @model containment="true"
	 * @generated
	 */
	EList<Capture> getCaptures();

	/**
	 * Returns the value of the '<em><b>Captured At</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * When the newest source was captured.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Captured At</em>' attribute.
	 * @see #setCapturedAt(Instant)
	 * @see org.grantscope.model.ModelPackage#getMachine_CapturedAt()
	 * @model dataType="org.grantscope.model.Instant"
	 * @generated
	 */
	Instant getCapturedAt();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Machine#getCapturedAt <em>Captured At</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Captured At</em>' attribute.
	 * @see #getCapturedAt()
	 * @generated
	 */
	void setCapturedAt(Instant value);

	/**
	 * Returns the value of the '<em><b>Problems</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What was wrong with the sources, one line each. When there are any, the machine is incomplete.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Problems</em>' attribute list.
	 * @see org.grantscope.model.ModelPackage#getMachine_Problems()
	 * @model
	 * @generated
	 */
	EList<String> getProblems();

	/**
	 * Returns the value of the '<em><b>Domains</b></em>' containment reference list.
	 * The list contents are of type {@link org.grantscope.model.Domain}.
	 * It is bidirectional and its opposite is '{@link org.grantscope.model.Domain#getMachine <em>Machine</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The domains that some source told of, in ascending order of domid.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Domains</em>' containment reference list.
	 * @see org.grantscope.model.ModelPackage#getMachine_Domains()
	 * @see org.grantscope.model.Domain#getMachine
	 * @model opposite="machine" containment="true"
	 * @generated
	 */
	EList<Domain> getDomains();

	/**
	 * Returns the value of the '<em><b>Domains Listed</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether some source listed every domain, so that one which is not listed does not exist.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Domains Listed</em>' attribute.
	 * @see #setDomainsListed(boolean)
	 * @see org.grantscope.model.ModelPackage#getMachine_DomainsListed()
	 * @model
	 * @generated
	 */
	boolean isDomainsListed();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Machine#isDomainsListed <em>Domains Listed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Domains Listed</em>' attribute.
	 * @see #isDomainsListed()
	 * @generated
	 */
	void setDomainsListed(boolean value);

	/**
	 * Returns the value of the '<em><b>Contradictions</b></em>' containment reference list.
	 * The list contents are of type {@link org.grantscope.model.Contradiction}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Where sources disagree. What each says is kept.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Contradictions</em>' containment reference list.
	 * @see org.grantscope.model.ModelPackage#getMachine_Contradictions()
	 * @model containment="true"
	 * @generated
	 */
	EList<Contradiction> getContradictions();

	/**
	 * Returns the value of the '<em><b>Messages</b></em>' containment reference list.
	 * The list contents are of type {@link org.grantscope.model.KernelMessage}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What Xen itself printed about grants, in the order printed.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Messages</em>' containment reference list.
	 * @see org.grantscope.model.ModelPackage#getMachine_Messages()
	 * @model containment="true"
	 * @generated
	 */
	EList<KernelMessage> getMessages();

} // Machine
