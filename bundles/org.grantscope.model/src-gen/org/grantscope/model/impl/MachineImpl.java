/**
 */
package org.grantscope.model.impl;

import java.time.Instant;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EDataTypeUniqueEList;
import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.EObjectContainmentWithInverseEList;
import org.eclipse.emf.ecore.util.InternalEList;

import org.grantscope.model.Capture;
import org.grantscope.model.Contradiction;
import org.grantscope.model.Domain;
import org.grantscope.model.KernelMessage;
import org.grantscope.model.Machine;
import org.grantscope.model.ModelPackage;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Machine</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.impl.MachineImpl#getName <em>Name</em>}</li>
 *   <li>{@link org.grantscope.model.impl.MachineImpl#getCaptures <em>Captures</em>}</li>
 *   <li>{@link org.grantscope.model.impl.MachineImpl#getCapturedAt <em>Captured At</em>}</li>
 *   <li>{@link org.grantscope.model.impl.MachineImpl#getProblems <em>Problems</em>}</li>
 *   <li>{@link org.grantscope.model.impl.MachineImpl#getDomains <em>Domains</em>}</li>
 *   <li>{@link org.grantscope.model.impl.MachineImpl#isDomainsListed <em>Domains Listed</em>}</li>
 *   <li>{@link org.grantscope.model.impl.MachineImpl#getContradictions <em>Contradictions</em>}</li>
 *   <li>{@link org.grantscope.model.impl.MachineImpl#getMessages <em>Messages</em>}</li>
 * </ul>
 *
 * @generated
 */
public class MachineImpl extends MinimalEObjectImpl.Container implements Machine {
	/**
	 * The default value of the '{@link #getName() <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected static final String NAME_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getName() <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected String name = NAME_EDEFAULT;

	/**
	 * The cached value of the '{@link #getCaptures() <em>Captures</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCaptures()
	 * @generated
	 * @ordered
	 */
	protected EList<Capture> captures;

	/**
	 * The default value of the '{@link #getCapturedAt() <em>Captured At</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCapturedAt()
	 * @generated
	 * @ordered
	 */
	protected static final Instant CAPTURED_AT_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getCapturedAt() <em>Captured At</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCapturedAt()
	 * @generated
	 * @ordered
	 */
	protected Instant capturedAt = CAPTURED_AT_EDEFAULT;

	/**
	 * The cached value of the '{@link #getProblems() <em>Problems</em>}' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getProblems()
	 * @generated
	 * @ordered
	 */
	protected EList<String> problems;

	/**
	 * The cached value of the '{@link #getDomains() <em>Domains</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDomains()
	 * @generated
	 * @ordered
	 */
	protected EList<Domain> domains;

	/**
	 * The default value of the '{@link #isDomainsListed() <em>Domains Listed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isDomainsListed()
	 * @generated
	 * @ordered
	 */
	protected static final boolean DOMAINS_LISTED_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isDomainsListed() <em>Domains Listed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isDomainsListed()
	 * @generated
	 * @ordered
	 */
	protected boolean domainsListed = DOMAINS_LISTED_EDEFAULT;

	/**
	 * The cached value of the '{@link #getContradictions() <em>Contradictions</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getContradictions()
	 * @generated
	 * @ordered
	 */
	protected EList<Contradiction> contradictions;

	/**
	 * The cached value of the '{@link #getMessages() <em>Messages</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMessages()
	 * @generated
	 * @ordered
	 */
	protected EList<KernelMessage> messages;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected MachineImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.MACHINE;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getName() {
		return name;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setName(String newName) {
		String oldName = name;
		name = newName;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.MACHINE__NAME, oldName, name));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Capture> getCaptures() {
		if (captures == null) {
			captures = new EObjectContainmentEList<Capture>(Capture.class, this, ModelPackage.MACHINE__CAPTURES);
		}
		return captures;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Instant getCapturedAt() {
		return capturedAt;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCapturedAt(Instant newCapturedAt) {
		Instant oldCapturedAt = capturedAt;
		capturedAt = newCapturedAt;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.MACHINE__CAPTURED_AT, oldCapturedAt, capturedAt));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<String> getProblems() {
		if (problems == null) {
			problems = new EDataTypeUniqueEList<String>(String.class, this, ModelPackage.MACHINE__PROBLEMS);
		}
		return problems;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Domain> getDomains() {
		if (domains == null) {
			domains = new EObjectContainmentWithInverseEList<Domain>(Domain.class, this, ModelPackage.MACHINE__DOMAINS, ModelPackage.DOMAIN__MACHINE);
		}
		return domains;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isDomainsListed() {
		return domainsListed;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDomainsListed(boolean newDomainsListed) {
		boolean oldDomainsListed = domainsListed;
		domainsListed = newDomainsListed;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.MACHINE__DOMAINS_LISTED, oldDomainsListed, domainsListed));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Contradiction> getContradictions() {
		if (contradictions == null) {
			contradictions = new EObjectContainmentEList<Contradiction>(Contradiction.class, this, ModelPackage.MACHINE__CONTRADICTIONS);
		}
		return contradictions;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<KernelMessage> getMessages() {
		if (messages == null) {
			messages = new EObjectContainmentEList<KernelMessage>(KernelMessage.class, this, ModelPackage.MACHINE__MESSAGES);
		}
		return messages;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public NotificationChain eInverseAdd(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case ModelPackage.MACHINE__DOMAINS:
				return ((InternalEList<InternalEObject>)(InternalEList<?>)getDomains()).basicAdd(otherEnd, msgs);
		}
		return super.eInverseAdd(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case ModelPackage.MACHINE__CAPTURES:
				return ((InternalEList<?>)getCaptures()).basicRemove(otherEnd, msgs);
			case ModelPackage.MACHINE__DOMAINS:
				return ((InternalEList<?>)getDomains()).basicRemove(otherEnd, msgs);
			case ModelPackage.MACHINE__CONTRADICTIONS:
				return ((InternalEList<?>)getContradictions()).basicRemove(otherEnd, msgs);
			case ModelPackage.MACHINE__MESSAGES:
				return ((InternalEList<?>)getMessages()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.MACHINE__NAME:
				return getName();
			case ModelPackage.MACHINE__CAPTURES:
				return getCaptures();
			case ModelPackage.MACHINE__CAPTURED_AT:
				return getCapturedAt();
			case ModelPackage.MACHINE__PROBLEMS:
				return getProblems();
			case ModelPackage.MACHINE__DOMAINS:
				return getDomains();
			case ModelPackage.MACHINE__DOMAINS_LISTED:
				return isDomainsListed();
			case ModelPackage.MACHINE__CONTRADICTIONS:
				return getContradictions();
			case ModelPackage.MACHINE__MESSAGES:
				return getMessages();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case ModelPackage.MACHINE__NAME:
				setName((String)newValue);
				return;
			case ModelPackage.MACHINE__CAPTURES:
				getCaptures().clear();
				getCaptures().addAll((Collection<? extends Capture>)newValue);
				return;
			case ModelPackage.MACHINE__CAPTURED_AT:
				setCapturedAt((Instant)newValue);
				return;
			case ModelPackage.MACHINE__PROBLEMS:
				getProblems().clear();
				getProblems().addAll((Collection<? extends String>)newValue);
				return;
			case ModelPackage.MACHINE__DOMAINS:
				getDomains().clear();
				getDomains().addAll((Collection<? extends Domain>)newValue);
				return;
			case ModelPackage.MACHINE__DOMAINS_LISTED:
				setDomainsListed((Boolean)newValue);
				return;
			case ModelPackage.MACHINE__CONTRADICTIONS:
				getContradictions().clear();
				getContradictions().addAll((Collection<? extends Contradiction>)newValue);
				return;
			case ModelPackage.MACHINE__MESSAGES:
				getMessages().clear();
				getMessages().addAll((Collection<? extends KernelMessage>)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case ModelPackage.MACHINE__NAME:
				setName(NAME_EDEFAULT);
				return;
			case ModelPackage.MACHINE__CAPTURES:
				getCaptures().clear();
				return;
			case ModelPackage.MACHINE__CAPTURED_AT:
				setCapturedAt(CAPTURED_AT_EDEFAULT);
				return;
			case ModelPackage.MACHINE__PROBLEMS:
				getProblems().clear();
				return;
			case ModelPackage.MACHINE__DOMAINS:
				getDomains().clear();
				return;
			case ModelPackage.MACHINE__DOMAINS_LISTED:
				setDomainsListed(DOMAINS_LISTED_EDEFAULT);
				return;
			case ModelPackage.MACHINE__CONTRADICTIONS:
				getContradictions().clear();
				return;
			case ModelPackage.MACHINE__MESSAGES:
				getMessages().clear();
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case ModelPackage.MACHINE__NAME:
				return NAME_EDEFAULT == null ? name != null : !NAME_EDEFAULT.equals(name);
			case ModelPackage.MACHINE__CAPTURES:
				return captures != null && !captures.isEmpty();
			case ModelPackage.MACHINE__CAPTURED_AT:
				return CAPTURED_AT_EDEFAULT == null ? capturedAt != null : !CAPTURED_AT_EDEFAULT.equals(capturedAt);
			case ModelPackage.MACHINE__PROBLEMS:
				return problems != null && !problems.isEmpty();
			case ModelPackage.MACHINE__DOMAINS:
				return domains != null && !domains.isEmpty();
			case ModelPackage.MACHINE__DOMAINS_LISTED:
				return domainsListed != DOMAINS_LISTED_EDEFAULT;
			case ModelPackage.MACHINE__CONTRADICTIONS:
				return contradictions != null && !contradictions.isEmpty();
			case ModelPackage.MACHINE__MESSAGES:
				return messages != null && !messages.isEmpty();
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (name: ");
		result.append(name);
		result.append(", capturedAt: ");
		result.append(capturedAt);
		result.append(", problems: ");
		result.append(problems);
		result.append(", domainsListed: ");
		result.append(domainsListed);
		result.append(')');
		return result.toString();
	}

} //MachineImpl
